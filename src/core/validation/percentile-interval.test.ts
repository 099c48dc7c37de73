import { expect, test } from 'vitest'
import { percentileInterval } from './percentile-interval'

test('an interval is refused when more than one draw in twenty has no figure, where that is the limit', () => {
  const draws = new Float64Array(100).fill(1)
  draws.fill(Number.NaN, 0, 5)
  expect(percentileInterval(draws, 0.05)).toEqual([1, 1])
  draws[5] = Number.NaN
  expect(percentileInterval(draws, 0.05)).toBeNull()
})
