import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateBars, sliceBars } from './bars'
import { dayFromCivil, isoFromDay, weekdayOfDay } from './day'
import { dayIndex } from './brand'
import { endsWeek, weeksOf } from './weeks'

/** Bars on the given days, with prices and volumes of their own. */
function barsOn(days: readonly number[]) {
  const bars = allocateBars(days.length)
  days.forEach((day, t) => {
    bars.day[t] = day
    bars.open[t] = 10 + t
    bars.close[t] = 11 + t
    bars.high[t] = 12 + t + (day % 3)
    bars.low[t] = 9 + t - (day % 2)
    bars.volume[t] = 100 + t
    bars.flags[t] = 1 << (t % 3)
  })
  return bars
}

const JULY_2021 = dayFromCivil(2021, 7, 1)

test('weeks end on Friday, or on the last day present, and hold what their days held', () => {
  // Thursday 1, Friday 2, Tuesday 6 to Thursday 8 (Monday was a holiday), Monday 12.
  const bars = barsOn([0, 1, 5, 6, 7, 11].map((step) => JULY_2021 + step))
  const { bars: weeks, weekOf } = weeksOf(bars, 252)
  expect(Array.from(weekOf)).toEqual([0, 0, 1, 1, 1, 2])
  expect(Array.from(weeks.day, (day) => isoFromDay(dayIndex(day)))).toEqual([
    '2021-07-02',
    '2021-07-08',
    '2021-07-12',
  ])
  expect(Array.from(weeks.open)).toEqual([10, 12, 15])
  expect(Array.from(weeks.close)).toEqual([12, 15, 16])
  expect(weeks.high[1]).toBe(Math.max(...bars.high.slice(2, 5)))
  expect(weeks.low[1]).toBe(Math.min(...bars.low.slice(2, 5)))
  expect(weeks.volume[1]).toBe(102 + 103 + 104)
  expect(weeks.flags[1]).toBe(7)
})

test('markets that never close have weeks that end on Sunday', () => {
  const days = Array.from({ length: 15 }, (_, i) => JULY_2021 + i)
  const { bars } = weeksOf(barsOn(days), 365)
  const ends = Array.from(bars.day.subarray(0, -1), (day) => weekdayOfDay(dayIndex(day)))
  expect(ends).toEqual([0, 0])
})

test('a week with a day of unknown volume has no volume', () => {
  const bars = barsOn([JULY_2021, JULY_2021 + 1])
  bars.volume[0] = Number.NaN
  expect(weeksOf(bars, 252).bars.volume[0]).toBeNaN()
})

const someDays = fc
  .uniqueArray(fc.integer({ min: -400, max: 20_000 }), { minLength: 1, maxLength: 60 })
  .map((days) => days.toSorted((a, b) => a - b))

test.each([252, 365] as const)(
  'of %i days a year: every week is closed by its last day alone, and later days change no week before',
  (calendar) => {
    fc.assert(
      fc.property(someDays, fc.nat(59), (days, cutAt) => {
        const bars = barsOn(days)
        const cut = Math.min(cutAt, days.length - 1) + 1
        const whole = weeksOf(bars, calendar)
        const part = weeksOf(sliceBars(bars, 0, cut), calendar)
        expect(part.weekOf).toEqual(whole.weekOf.subarray(0, cut))
        const closed = part.bars.day.length - 1
        expect(sliceBars(part.bars, 0, closed)).toEqual(sliceBars(whole.bars, 0, closed))
        days.forEach((day, t) => {
          const next = days[t + 1]
          const isSame = next !== undefined && whole.weekOf[t + 1] === whole.weekOf[t]
          if (isSame) expect(endsWeek(day, calendar)).toBe(false)
          if (isSame) expect((next as number) - day).toBeLessThan(7)
        })
      }),
    )
  },
)
