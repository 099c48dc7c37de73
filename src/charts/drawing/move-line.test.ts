import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINE_PARTS, movedPoints } from './move-line'

const at = (bar: number, price: number) => ({ bar, price })
const trend = [at(-8, 10), at(-2, 20)]
const RANGE = [-20, 3] as const

test('a line moved whole keeps its slope: by ratio on a log scale, by difference on a linear one', () => {
  const shift = { from: at(-5, 10), to: at(-1, 20) }
  expect(movedPoints(trend, 'whole', { ...shift, isLog: true }, RANGE)).toEqual([
    at(-4, 20),
    at(2, 40),
  ])
  expect(movedPoints(trend, 'whole', { ...shift, isLog: false }, RANGE)).toEqual([
    at(-4, 20),
    at(2, 30),
  ])
  expect(movedPoints([at(0, 5)], 'whole', { ...shift, isLog: false }, RANGE)).toEqual([at(3, 15)])
})

test('one end moves alone and does not pass the other', () => {
  const shift = { from: at(0, 10), to: at(9, 11), isLog: false }
  expect(movedPoints(trend, 'start', shift, RANGE)).toEqual([at(-3, 11), at(-2, 20)])
  expect(movedPoints(trend, 'end', shift, RANGE)).toEqual([at(-8, 10), at(3, 21)])
  const back = { ...shift, to: at(-40, 10) }
  expect(movedPoints(trend, 'end', back, RANGE)[1]).toEqual(at(-7, 20))
  expect(movedPoints(trend, 'start', back, RANGE)[0]).toEqual(at(-20, 10))
})

test('no price leaves the scale, and a line that begins before the bars shown can still be moved', () => {
  const down = { from: at(0, 30), to: at(0, 15), isLog: false }
  expect(movedPoints(trend, 'whole', down, RANGE)).toEqual(trend)
  expect(movedPoints(trend, 'start', down, RANGE)).toEqual(trend)
  const old = [at(-90, 10), at(-2, 20)]
  expect(movedPoints(old, 'whole', { from: at(0, 1), to: at(2, 1), isLog: true }, RANGE)).toEqual([
    at(-88, 10),
    at(0, 20),
  ])
  expect(movedPoints(old, 'whole', { from: at(0, 1), to: at(-9, 1), isLog: true }, RANGE)).toEqual(
    old,
  )
})

test('whatever is moved, points stay on bars that are shown, in order, at prices above 0', () => {
  const bar = fc.integer({ min: -20, max: 3 })
  const price = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const point = fc.record({ bar, price })
  fc.assert(
    fc.property(
      fc.tuple(point, point).filter(([a, b]) => a.bar < b.bar),
      fc.constantFrom(...LINE_PARTS),
      fc.record({ from: point, to: point, isLog: fc.boolean() }),
      (points, part, shift) => {
        const [a, b] = movedPoints(points, part, shift, RANGE)
        if (!a || !b) throw new RangeError('a point is gone')
        expect(a.bar).toBeLessThan(b.bar)
        expect(a.bar).toBeGreaterThanOrEqual(RANGE[0])
        expect(b.bar).toBeLessThanOrEqual(RANGE[1])
        expect(Math.min(a.price, b.price)).toBeGreaterThan(0)
      },
    ),
  )
})
