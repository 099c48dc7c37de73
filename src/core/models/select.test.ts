import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileSorted } from './quantile'
import { quantilesInPlace, selectInPlace } from './select'

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), {
  minLength: 1,
})

test('finds the k-th smallest and parts the rest around it', () => {
  fc.assert(
    fc.property(values, fc.nat(), (list, pick) => {
      const sorted = Float64Array.from(list).sort()
      const k = pick % list.length
      const array = Float64Array.from(list)
      expect(selectInPlace(array, k) === sorted[k]).toBe(true)
      expect(array.subarray(0, k).every((value) => value <= sorted[k]!)).toBe(true)
      expect(array.subarray(k).every((value) => value >= sorted[k]!)).toBe(true)
    }),
  )
})

test('quantiles of unsorted values are those of the sorted ones', () => {
  const shares = [0, 0.005, 0.3, 0.5, 0.995, 1]
  const finite = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 })
  fc.assert(
    fc.property(finite, (list) => {
      const sorted = Float64Array.from(list).sort()
      const expected = shares.map((q) => quantileSorted(sorted, q))
      const actual = quantilesInPlace(Float64Array.from(list), shares)
      expect(actual.every((value, i) => value === expected[i])).toBe(true)
    }),
  )
})

test('a quantile is a number of [0, 1], and no value has no quantile', () => {
  expect(quantileSorted([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantileSorted([], 0.5)).toBeNaN()
  expect(() => quantileSorted([1], 1.5)).toThrow('quantile 1.5 is outside [0, 1]')
})
