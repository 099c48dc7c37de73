import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPlace } from './nearest-place'

test('no place is nearer than the one that is found', () => {
  const finite = fc.double({ noNaN: true, min: -5, max: 5 })
  fc.assert(
    fc.property(fc.uniqueArray(finite, { minLength: 1 }), finite, (values, x) => {
      const places = values.toSorted((a, b) => a - b)
      const far = places.map((place) => Math.abs(place - x))
      expect(far[nearestPlace(places, x)]).toBe(Math.min(...far))
    }),
  )
  expect(nearestPlace([], 1)).toBe(-1)
})
