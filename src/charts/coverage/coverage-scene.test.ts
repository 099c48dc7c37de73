import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateCells } from '../../core/quality/coverage'
import { columnTotals, type CoverageColumns } from '../../core/quality/coverage-columns'
import {
  cellAt,
  inView,
  layoutOf,
  leftOf,
  NAMES,
  ROW,
  scrollTo,
  TOP,
  topOf,
} from './coverage-layout'
import {
  ALL_ROWS,
  type CoverageScene,
  countOf,
  fillHeight,
  type MapCell,
  moveCell,
  nextTrouble,
} from './coverage-scene'

/** Two instruments by four months: one with a gap in its second, one suspect and ended in its third. */
function scene(): CoverageScene {
  const cells = allocateCells(8)
  cells.expected.set([20, 21, 22, 20, 20, 21, 22, 20])
  cells.present.set([20, 18, 22, 20, 20, 21, 5, 0])
  cells.tail.set([0, 0, 0, 0, 0, 0, 17, 20])
  cells.suspect.set([0, 0, 0, 0, 2, 0, 0, 0])
  const columns: CoverageColumns = { width: 1, first: 600, columns: 4, cells }
  const rows = [
    { symbol: 'ENDS', at: 1 },
    { symbol: 'HOLE', at: 0 },
  ]
  return { columns, rows, totals: columnTotals(columns, [1, 0]) }
}

test('cells are those of the row in view, and their sum stands above', () => {
  expect(countOf(scene(), { row: 0, column: 2 })).toMatchObject({
    expected: 22,
    present: 5,
    tail: 17,
  })
  expect(countOf(scene(), { row: 1, column: 1 })).toMatchObject({ expected: 21, present: 18 })
  expect(countOf(scene(), { row: ALL_ROWS, column: 1 })).toEqual({
    expected: 42,
    present: 39,
    tail: 0,
    suspect: 0,
    extra: 0,
  })
})

test('what is wrong is found in reading order, forth and back, each end once', () => {
  const walk = (from: MapCell, step: 1 | -1): string[] => {
    const found: string[] = []
    for (let at = nextTrouble(scene(), from, step); at; at = nextTrouble(scene(), at, step))
      found.push(`${at.row} ${at.column}`)
    return found
  }
  expect(walk({ row: ALL_ROWS, column: 3 }, 1)).toEqual(['0 0', '0 2', '1 1'])
  expect(walk({ row: 1, column: 3 }, -1)).toEqual(['1 1', '0 2', '0 0'])
})

test('only whole months fill a cell, and none with a bar is empty', () => {
  const whole = fc.integer({ min: 1, max: 92 })
  fc.assert(
    fc.property(whole, fc.nat({ max: 92 }), fc.integer({ min: 4, max: 20 }), (n, part, height) => {
      const present = Math.min(n, part)
      const fill = fillHeight({ expected: n, present, tail: 0, suspect: 0, extra: 0 }, height)
      expect(fill === height).toBe(present === n)
      expect(fill === 0).toBe(present === 0)
      expect(Math.abs(fill - (height * present) / n)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the cursor stays inside and reaches the row of all', () => {
  const size = { rows: 3, columns: 5, page: 2 }
  const move = (keys: readonly string[], from: MapCell) =>
    keys.reduce((cell, key) => moveCell(key, cell, size) ?? cell, from)
  expect(move(['ArrowUp', 'ArrowUp'], { row: 0, column: 0 })).toEqual({ row: ALL_ROWS, column: 0 })
  expect(move(['PageDown', 'PageDown', 'End'], { row: 0, column: 0 })).toEqual({
    row: 2,
    column: 4,
  })
  expect(move(['h', 'Home', 'j', 'l'], { row: 0, column: 3 })).toEqual({ row: 1, column: 1 })
  expect(moveCell('x', { row: 0, column: 0 }, size)).toBeNull()
})

const sizes = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 160, max: 1200 }),
  rows: fc.integer({ min: 1, max: 1000 }),
  columns: fc.integer({ min: 1, max: 300 }),
})

test('any cell can be scrolled to, and the point in its middle finds it again', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), ({ width, height, rows, columns }, r, c) => {
      const layout = layoutOf(width, rows, columns)
      const cell = { row: r % rows, column: c % columns }
      const scroll = scrollTo(layout, cell, { left: 0, top: 0 }, [width, height])
      const x = leftOf(layout, cell.column, scroll) + layout.column / 2
      const y = topOf(cell.row, scroll) + ROW / 2
      expect(cellAt(layout, [x, y], scroll, { rows, columns })).toEqual(cell)
      expect(x).toBeGreaterThan(NAMES)
      expect(x).toBeLessThan(width)
      expect(y).toBeGreaterThan(TOP)
      expect(y).toBeLessThan(height)
      const [from, to] = inView(scroll.top, height - TOP, ROW, rows)
      expect(cell.row >= from && cell.row < to).toBe(true)
      expect(to - from).toBeLessThanOrEqual(Math.ceil((height - TOP) / ROW) + 2)
    }),
  )
})

test('beside the cells there is none', () => {
  const layout = layoutOf(800, 2, 4)
  const size = { rows: 2, columns: 4 }
  const at = (x: number, y: number) => cellAt(layout, [x, y], { left: 0, top: 0 }, size)
  expect(at(NAMES - 1, TOP + 1)).toBeNull()
  expect(at(NAMES + 1, 3)).toBeNull()
  expect(at(NAMES + 1, TOP + 2 * ROW)).toBeNull()
  expect(at(799, TOP + 1)).toBeNull()
  expect(at(NAMES + 1, TOP - 1)).toEqual({ row: ALL_ROWS, column: 0 })
})
