import { expect, test } from 'vitest'
import { orderBy } from './order'

test('missing values come last in both directions, ties keep the order of the rows', () => {
  const key = Float64Array.of(2, Number.NaN, 1, 2, Number.NaN, 3)
  expect([...orderBy(key, false)]).toEqual([2, 0, 3, 5, 1, 4])
  expect([...orderBy(key, true)]).toEqual([5, 0, 3, 2, 1, 4])
})
