import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binCounts, countBelow, rocArea, sortedValues } from './sorted-values'

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.float(), fc.constant(NaN)), {
  maxLength: 60,
})

test('sorts as the built-in sort does, without the NaN', () => {
  fc.assert(
    fc.property(values, (list) => {
      const expected = Float32Array.from(list.filter((value) => !Number.isNaN(value))).sort()
      expect([...sortedValues(Float32Array.from(list))]).toEqual([...expected])
    }),
  )
})

test('the area is the share of won pairs, ties one half', () => {
  const small = fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(small, small, (hits, rest) => {
      const won = hits.flatMap((hit) => rest.map((one) => (hit > one ? 1 : hit === one ? 0.5 : 0)))
      const expected = won.reduce<number>((sum, value) => sum + value, 0) / won.length
      const ascending = (list: readonly number[]) => Float32Array.from(list).sort()
      expect(rocArea(ascending(hits), ascending([...hits, ...rest]))).toBeCloseTo(expected, 12)
    }),
  )
})

test('there is no area without both classes', () => {
  const some = Float32Array.of(1, 2)
  expect(rocArea(new Float32Array(0), some)).toBeNull()
  expect(rocArea(some, some)).toBeNull()
})

test('bins count from edge to edge, and the end bins take the tails', () => {
  const sorted = Float32Array.of(-9, 0, 0.5, 1, 1, 2, 99)
  expect(binCounts(sorted, [0, 1, 2])).toEqual([3, 4])
  expect([countBelow(sorted, 1), countBelow(sorted, 1, true)]).toEqual([3, 5])
})
