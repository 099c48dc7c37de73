import { type DayIndex, dayIndex } from './brand'

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/**
 * Day index of a civil date, by counting days in 400-year eras that start in March.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayFromCivil(year: number, month: number, day: number): DayIndex {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return dayIndex(era * 146097 + dayOfEra - 719468)
}

/** Civil date of a day index (civil_from_days of the same source). */
export function civilFromDay(day: DayIndex): CivilDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** True when the three numbers name a day that exists. */
function isCivilDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const back = civilFromDay(dayFromCivil(year, month, day))
  return back.year === year && back.month === month && back.day === day
}

/** `YYYY-MM-DD` of a day index. */
export function isoFromDay(day: DayIndex): string {
  const { year, month, day: d } = civilFromDay(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** Day index of `YYYY-MM-DD`, or null when the text is not such a date. */
export function dayFromIso(text: string): DayIndex | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : null
}

/** Months since 1970-01 (0 = January 1970): the block of a month bootstrap. */
export function monthOfDay(day: DayIndex): number {
  const { year, month } = civilFromDay(day)
  return (year - 1970) * 12 + month - 1
}

/** 0 = Sunday to 6 = Saturday. */
export function weekdayOfDay(day: DayIndex): number {
  return (((day + 4) % 7) + 7) % 7
}
