import { type DayIndex, dayIndex } from '../columns/brand'
import { dayFromCivil, weekdayOfDay } from '../columns/day'

/** Last date of every preset: fixed, since core has no clock. */
const LAST_DAY: DayIndex = dayFromCivil(2025, 12, 31)

/** The last `count` days up to `LAST_DAY`, ascending. */
export function everyDay(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => LAST_DAY - count + 1 + i)
}

/** The last `count` days from Monday to Friday up to `LAST_DAY`, ascending; no holidays. */
export function weekdays(count: number): Int32Array {
  const days = new Int32Array(count)
  let day: number = LAST_DAY
  for (let i = count - 1; i >= 0; day--) {
    const weekday = weekdayOfDay(dayIndex(day))
    if (weekday !== 0 && weekday !== 6) days[i--] = day
  }
  return days
}
