import { allocateBars, barCount, type Bars } from './bars'
import type { Calendar } from './instrument'

/** Bars of a week each, and where the daily bars went. */
export interface Weeks {
  /** The day of a week is its last one present; volume is missing where that of any of its days is. */
  readonly bars: Bars
  /** Position of the week of each daily bar. */
  readonly weekOf: Int32Array
}

/** Days before 1970-01-01, a Thursday, on which a week began. */
const SATURDAY = 5
const MONDAY = 3

/** Weeks end on Friday where markets close for weekends, on Sunday where they never do. */
const weekNumber = (day: number, calendar: Calendar): number =>
  Math.floor((day + (calendar === 365 ? MONDAY : SATURDAY)) / 7)

/** True when a day is the last one of its week. */
export const endsWeek = (day: number, calendar: Calendar): boolean =>
  weekNumber(day + 1, calendar) !== weekNumber(day, calendar)

/**
 * Daily bars joined into weeks: open of the first day, highest high, lowest low, close of the last day,
 * sum of volumes, all flags. The last week holds the days that are there. Attention has no weeks and is
 * left out.
 */
export function weeksOf(bars: Bars, calendar: Calendar): Weeks {
  const weekOf = new Int32Array(barCount(bars))
  let week = -1
  let number = Number.NaN
  for (let t = 0; t < weekOf.length; t++) {
    const own = weekNumber(bars.day[t] as number, calendar)
    if (own !== number) week++
    number = own
    weekOf[t] = week
  }
  const out = allocateBars(week + 1)
  for (let t = 0; t < weekOf.length; t++)
    join(out, weekOf[t] as number, bars, t, weekOf[t] !== weekOf[t - 1])
  return { bars: out, weekOf }
}

function join(out: Bars, week: number, bars: Bars, t: number, isFirst: boolean): void {
  const [high, low] = [bars.high[t] as number, bars.low[t] as number]
  out.day[week] = bars.day[t] as number
  if (isFirst) out.open[week] = bars.open[t] as number
  out.high[week] = isFirst ? high : Math.max(out.high[week] as number, high)
  out.low[week] = isFirst ? low : Math.min(out.low[week] as number, low)
  out.close[week] = bars.close[t] as number
  out.volume[week] = (out.volume[week] as number) + (bars.volume[t] as number)
  out.flags[week] = (out.flags[week] as number) | (bars.flags[t] as number)
}
