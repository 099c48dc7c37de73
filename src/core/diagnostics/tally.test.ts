import { expect, test } from 'vitest'
import { dayFromCivil } from '../columns/day'
import { boostOf } from './boost'
import { countMoves, type Moves, movesAt } from './moves'
import { createPanel, type EligibleRows, tally } from './tally'

interface Part extends EligibleRows {
  readonly moves: Moves
}

const jan = (day: number): number => dayFromCivil(2021, 1, day)
const feb = (day: number): number => dayFromCivil(2021, 2, day)
const moves = (part: Part): Moves => part.moves

/** Two instruments over two months; signal 0 fires on three of the eight rows. */
const PARTS: readonly Part[] = [
  {
    symbol: 'A',
    day: Int32Array.of(jan(4), jan(5), jan(6), feb(1), feb(2)),
    signals: Uint16Array.of(1, 0, 1, 0, 2),
    moves: {
      row: Int32Array.of(0, 1, 3),
      bar: Int32Array.of(10, 11, 13),
      until: Int32Array.of(12, 12, 14),
    },
  },
  {
    symbol: 'B',
    day: Int32Array.of(jan(4), jan(5), feb(1)),
    signals: Uint16Array.of(0, 0, 1),
    moves: { row: Int32Array.of(2), bar: Int32Array.of(40), until: Int32Array.of(41) },
  },
]

test('counts rows, positives, signals and positive signals by instrument and by month', () => {
  const { bySymbol, byMonth, events, signalEvents } = tally(createPanel(PARTS), {
    signal: 0,
    moves,
  })
  expect([...bySymbol]).toEqual([5, 3, 2, 1, 3, 1, 1, 1])
  expect([...byMonth]).toEqual([5, 2, 2, 1, 3, 2, 1, 1])
  expect([events, signalEvents]).toEqual([3, 2])
})

test('boost is the signal rate over the base rate of the same rows', () => {
  const spec = { id: 'S1', label: 'S1', signal: 0, moves }
  const boost = boostOf(createPanel(PARTS), spec, { draws: 200, seed: 1 })
  expect(boost).toMatchObject({ eligibleBars: 8, positives: 4, signalBars: 3, signalPositives: 2 })
  expect(boost.baseRate).toBe(0.5)
  expect(boost.signalRate).toBeCloseTo(2 / 3)
  expect(boost.boost).toBeCloseTo(4 / 3)
})

test('rows left out by a selection count neither above nor below the line', () => {
  const include = (part: Part) => part.day.map((day) => Number(day < feb(1)))
  const spec = {
    id: 'x',
    label: 'x',
    signal: 0,
    moves,
    include: (part: Part) => Uint8Array.from(include(part)),
  }
  const boost = boostOf(createPanel(PARTS), spec, { draws: 200, seed: 1 })
  expect(boost).toMatchObject({ eligibleBars: 5, positives: 2, events: 1, signalBars: 2 })
})

const none: Moves = { row: new Int32Array(0), bar: new Int32Array(0), until: new Int32Array(0) }
const EMPTY: Part = {
  symbol: 'E',
  day: new Int32Array(0),
  signals: new Uint16Array(0),
  moves: none,
}

test.each([
  ['no instrument', []],
  ['no eligible row', [EMPTY]],
  ['no event', PARTS.map((part) => ({ ...part, moves: none }))],
  ['no signal', PARTS.map((part) => ({ ...part, signals: part.signals.map(() => 0) }))],
])('with %s the boost and its intervals are null', (_, parts: readonly Part[]) => {
  const boost = boostOf(
    createPanel(parts),
    { id: 'S1', label: 'S1', signal: 0, moves },
    { draws: 50, seed: 1 },
  )
  expect(boost.boost).toBeNull()
  expect(boost.ci).toEqual({ symbol: null, month: null })
  const figures = Object.values(boost).filter((value) => typeof value === 'number')
  expect(figures.every(Number.isFinite)).toBe(true)
})

test('one instrument has no symbol interval, one month no month interval', () => {
  const spec = { id: 'S1', label: 'S1', signal: 0, moves }
  const alone = boostOf(createPanel(PARTS.slice(0, 1)), spec, { draws: 50, seed: 1 })
  expect(alone.ci.symbol).toBeNull()
  const january = PARTS.map((part) => ({ ...part, day: part.day.map((_, row) => jan(row + 1)) }))
  const short = boostOf(createPanel(january), spec, { draws: 50, seed: 1 })
  expect(short.ci.month).toBeNull()
  expect(short.boost).not.toBeNull()
})

test('overlapping moves merge, and a move may bridge two that do not touch', () => {
  const y = Int8Array.of(0, 1, 0, 1, 1, 0, 0, 1)
  const firstHit = Int32Array.of(0, 1, 0, 3, 1, 0, 0, 1)
  const at = Int32Array.of(1, 2, 3, 4, 7)
  const found = movesAt(at, y, firstHit)
  expect([...found.row]).toEqual([0, 2, 3, 4])
  expect([...found.until]).toEqual([2, 6, 5, 8])
  expect(countMoves(found, Uint8Array.of(1, 1, 1, 1, 1))).toBe(3)
  expect(countMoves(found, Uint8Array.of(1, 0, 0, 0, 1))).toBe(2)
})

test('a move counts once under a signal, however many stretches of it the signal holds on', () => {
  const found: Moves = {
    row: Int32Array.of(0, 1, 2, 3),
    bar: Int32Array.of(10, 11, 13, 20),
    until: Int32Array.of(11, 13, 14, 21),
  }
  const all = new Uint8Array(4).fill(1)
  expect(countMoves(found, all)).toBe(2)
  expect(countMoves(found, all, Uint8Array.of(1, 0, 1, 0))).toBe(1)
  expect(countMoves(found, all, Uint8Array.of(0, 0, 1, 1))).toBe(2)
  expect(countMoves(found, all, new Uint8Array(4))).toBe(0)
})
