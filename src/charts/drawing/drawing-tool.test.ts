import { expect, test } from 'vitest'
import type { Drawing } from '../../contracts/drawings'
import {
  gripOf,
  moveHeld,
  moveTo,
  nextMode,
  nextPart,
  selectBy,
  setPoint,
  startTool,
  withHeld,
  withMode,
  withMoved,
  withoutSelected,
} from './drawing-tool'

const at = (bar: number, price = 10) => ({ bar, price })
const drawings: Drawing[] = ['a', 'b', 'c'].map((id) => ({
  id,
  kind: 'level',
  points: [at(0)],
  places: [id],
}))
const start = startTool(at(0))

test('one point makes a level, two on different bars a trend line, the earlier first', () => {
  expect(setPoint(start).drawn).toEqual({ kind: 'level', points: [at(0)] })
  const first = setPoint(nextMode(start, []))
  expect(first.drawn).toBeNull()
  expect(setPoint(first.tool).drawn).toBeNull()
  const second = setPoint(moveTo(first.tool, at(-4, 8), [-9, 0]))
  expect(second.drawn).toEqual({ kind: 'trend', points: [at(-4, 8), at(0)] })
  expect(second.tool.first).toBeNull()
})

test('the cursor stays on bars that are shown and on prices above 0', () => {
  expect(moveTo(start, at(7, 12), [-9, 2]).cursor).toEqual(at(2, 12))
  expect(moveTo(start, at(-70, -1), [-9, 2]).cursor).toEqual(at(-9, 10))
})

test('choosing is offered where there is something to choose, and goes around', () => {
  expect(nextMode(nextMode(start, []), []).mode).toBe('level')
  const choosing = nextMode(nextMode(start, drawings), drawings)
  expect(choosing).toMatchObject({ mode: 'select', selected: 'c' })
  expect(selectBy(choosing, drawings, 1).selected).toBe('a')
  expect(selectBy(choosing, drawings, -1).selected).toBe('b')
  expect(nextMode(choosing, drawings)).toMatchObject({ mode: 'level', selected: null })
})

test('when the chosen one goes, the one before it is chosen, and after the last a level is drawn', () => {
  const choosing = withMode(start, 'select', drawings)
  expect(withoutSelected(choosing, drawings).selected).toBe('b')
  expect(withoutSelected({ ...choosing, selected: 'a' }, drawings).selected).toBe('b')
  const one = drawings.slice(0, 1)
  expect(withoutSelected(withMode(start, 'select', one), one)).toMatchObject({
    mode: 'level',
    selected: null,
  })
})

test('the chosen drawing is held whole or by an end, and stands where it is held', () => {
  const trend: Drawing = { id: 't', kind: 'trend', points: [at(-4, 8), at(0)], places: ['t'] }
  const list = [...drawings, trend]
  expect(withHeld(start, list)).toBe(start)
  const { held } = withHeld(withMode(start, 'select', list), list)
  if (!held) throw new RangeError('nothing is held')
  const begin = nextPart(held)
  const end = nextPart(begin)
  expect([held, begin, end, nextPart(end)].map(({ part }) => part)).toEqual([
    'whole',
    'start',
    'end',
    'whole',
  ])
  expect(gripOf(begin)).toEqual(at(-4, 8))
  expect(gripOf(end)).toEqual(at(0))
  const moved = moveHeld(end, { from: at(0), to: at(2, 11), isLog: true }, [-9, 2])
  expect(moved.points).toEqual([at(-4, 8), at(2, 11)])
  const tool = { ...withMode(start, 'select', list), held: moved }
  expect(withMoved(list, tool).map(({ points }) => points.at(-1))).toEqual([
    at(0),
    at(0),
    at(0),
    at(2, 11),
  ])
  expect(nextPart({ part: 'whole', points: [at(0)] }).part).toBe('whole')
  expect(withoutSelected(tool, list).held).toBeNull()
})
