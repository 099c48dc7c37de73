import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPoint, type StripPlace } from './strip-moves'

const points: StripPlace[] = [
  { at: 2, gain: 1 },
  { at: 2, gain: 0.5 },
  { at: 5, gain: 0.9 },
  { at: 5, gain: 4 },
  { at: 2, gain: 0.5 },
]

test.each([
  [1, 'ArrowUp', 4],
  [4, 'ArrowUp', 0],
  [0, 'ArrowUp', null],
  [0, 'ArrowDown', 4],
  [1, 'ArrowDown', null],
  [0, 'ArrowRight', 2],
  [3, 'ArrowLeft', 0],
  [0, 'ArrowLeft', null],
  [3, 'Home', 1],
  [1, 'End', 3],
  [1, 'j', null],
  [9, 'ArrowUp', null],
])('from point %d by %s to %j', (current, key, next) => {
  expect(nextPoint(points, current, key)).toBe(next)
})

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

test('every point can be reached by arrows from every other', () => {
  const place = fc.record({ at: fc.integer({ min: 1, max: 4 }), gain: fc.constantFrom(0.5, 1, 2) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), fc.nat(), (list, start) => {
      const seen = new Set<number>([start % list.length])
      for (const current of seen)
        for (const key of KEYS) {
          const next = nextPoint(list, current, key)
          if (next !== null) seen.add(next)
        }
      expect(seen.size).toBe(list.length)
    }),
  )
})
