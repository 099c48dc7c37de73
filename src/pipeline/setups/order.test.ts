import { expect, test } from 'vitest'
import { orderBy } from './order'

test('missing values come last in both directions, ties keep the order of the rows', () => {
  const key = Float64Array.of(2, Number.NaN, 1, 2, Number.NaN, 3)
  expect([...orderBy(key, false)]).toEqual([2, 0, 3, 5, 1, 4])
  expect([...orderBy(key, true)]).toEqual([5, 0, 3, 2, 1, 4])
})

test('ties stand by the second key, in the same direction', () => {
  const key = Float64Array.of(1, 2, 2, 2, Number.NaN)
  const ties = Float64Array.of(0, 5, 9, 5, 1)
  expect([...orderBy(key, true, ties)]).toEqual([2, 1, 3, 0, 4])
  expect([...orderBy(key, false, ties)]).toEqual([0, 1, 3, 2, 4])
})

test('a missing second key comes last among its ties, in both directions', () => {
  const key = Float64Array.of(0, 0, 0, 0, 1)
  const ties = Float64Array.of(Number.NaN, 3, Number.NaN, 2, 9)
  expect([...orderBy(key, false, ties)]).toEqual([3, 1, 0, 2, 4])
  expect([...orderBy(key, true, ties)]).toEqual([4, 1, 3, 0, 2])
})
