import { dayFromCivil } from '../core/columns/day'

/** Years outside this range are taken for misread numbers. */
const FIRST_YEAR = 1700
const LAST_YEAR = 2299

/** What date readers return for a cell that is no date. */
export const NOT_A_DATE = -2147483648

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12
const monthStarts = Int32Array.from({ length: MONTHS + 1 }, (_, i) =>
  dayFromCivil(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
)

/** Days since 1970-01-01 of a civil date, or `NOT_A_DATE`: by table, for reading columns. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return NOT_A_DATE
  const index = (year - FIRST_YEAR) * 12 + month - 1
  const result = (monthStarts[index] as number) + day - 1
  return result < (monthStarts[index + 1] as number) ? result : NOT_A_DATE
}

/** 50 to 99 are 19xx, 0 to 49 are 20xx; years of more digits stand as they are. */
export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year
  return year >= 50 ? 1900 + year : 2000 + year
}
