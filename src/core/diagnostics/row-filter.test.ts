import { expect, test } from 'vitest'
import { allocateBars } from '../columns/bars'
import { dayFromCivil } from '../columns/day'
import { ALL_ROWS, filterRows } from './row-filter'

const BARS = {
  ...allocateBars(4),
  day: Int32Array.from([1, 2, 3, 4], (day) => dayFromCivil(2021, 5, day)),
  close: Float64Array.of(0.5, 1, 2, 3),
}
const TRADED = Float64Array.of(NaN, 50, 100, 150)
const passing = (filter: Partial<typeof ALL_ROWS>) => [
  ...filterRows(BARS, TRADED, { ...ALL_ROWS, ...filter }),
]

test('limits are inclusive and null leaves one out', () => {
  expect(passing({})).toEqual([1, 1, 1, 1])
  expect(passing({ from: '2021-05-02', to: '2021-05-03' })).toEqual([0, 1, 1, 0])
  expect(passing({ minClose: 1 })).toEqual([0, 1, 1, 1])
  expect(passing({ minTradedValue: 100 })).toEqual([0, 0, 1, 1])
})

test('a missing traded value fails any limit on it', () => {
  expect(passing({ minTradedValue: 0 })).toEqual([0, 1, 1, 1])
})

test('a date that does not exist is refused by name', () => {
  expect(() => passing({ from: '2021-02-30' })).toThrow('"2021-02-30" is not a date')
})
