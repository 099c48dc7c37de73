import { expect, test } from 'vitest'
import { dayFromCivil } from '../columns/day'
import { coverageByMonth, monthsOf } from './coverage'

test('months with a bar are listed once, before 1970 and across years', () => {
  const days = [
    dayFromCivil(1969, 12, 30),
    dayFromCivil(1969, 12, 31),
    dayFromCivil(1970, 1, 1),
    dayFromCivil(1970, 3, 31),
  ]
  expect([...monthsOf(Int32Array.from(days))]).toEqual([-1, 0, 2])
})

test('coverage counts instruments month by month and keeps empty months', () => {
  const months = coverageByMonth(
    [Int32Array.of(-1, 0, 2), Int32Array.of(2)],
    [Int32Array.of(2), Int32Array.of()],
  )
  expect(months).toEqual([
    { month: '1969-12', instruments: 1, eligible: 0 },
    { month: '1970-01', instruments: 1, eligible: 0 },
    { month: '1970-02', instruments: 0, eligible: 0 },
    { month: '1970-03', instruments: 2, eligible: 1 },
  ])
  expect(coverageByMonth([], [])).toEqual([])
})
