import { dayIndex } from '../columns/brand'
import { monthOfDay } from '../columns/day'
import type { MonthlyReturns } from './types'

/** Returns by calendar month and year of a curve valued at the close of each `day`. */
export function monthlyReturns(
  day: Int32Array,
  equity: Float64Array,
  startEquity: number,
): MonthlyReturns[] {
  const closes = lastOfMonths(day, equity)
  const months = [...closes.keys()]
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const years: MonthlyReturns[] = []
  let before = startEquity
  for (let year = Math.floor(first / 12); year <= Math.floor(last / 12); year++) {
    const opening = before
    const returns = Array.from({ length: 12 }, (_, month) => {
      const close = closes.get(year * 12 + month)
      if (close === undefined) return null
      const change = close / before - 1
      before = close
      return change
    })
    years.push({ year: 1970 + year, months: returns, total: before / opening - 1 })
  }
  return years
}

/** Last value of each month since 1970-01, in order. */
function lastOfMonths(day: Int32Array, equity: Float64Array): Map<number, number> {
  const closes = new Map<number, number>()
  day.forEach((date, i) => closes.set(monthOfDay(dayIndex(date)), equity[i] as number))
  return closes
}
