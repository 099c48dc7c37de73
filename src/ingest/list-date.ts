import { civilFromDay, dayFromCivil, isoFromDay } from '../core/columns/day'
import type { HeadRow } from './sniff'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/
/** `Jan 21, 2026` and `January 21 2026`. */
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i
/** `21-Jan-2026` and `21 January 2026`. */
const DAY_FIRST = /\b(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[- ,]+(\d{4})\b/i

function isoOf(year: string, month: number, day: string): string | null {
  const index = dayFromCivil(Number(year), month, Number(day))
  const back = civilFromDay(index)
  return back.month === month && back.day === Number(day) ? isoFromDay(index) : null
}

function dateIn(text: string): string | null {
  const iso = ISO.exec(text)
  if (iso) return isoOf(iso[1] as string, Number(iso[2]), iso[3] as string)
  const monthFirst = MONTH_FIRST.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  const [word, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]]
  const month = MONTHS.indexOf((word ?? '').toLowerCase()) + 1
  return month > 0 && day && year ? isoOf(year, month, day) : null
}

/**
 * ISO date that a banner above the table gives the list ('Fund Holdings as of,"Jan 21, 2026"'), or
 * null. Days and months in figures alone are not taken: their order is not certain.
 */
export function dateOfBanner(rows: readonly HeadRow[]): string | null {
  for (const { cells } of rows) {
    const text = cells.join(' ')
    if (!/\bas (of|at)\b|\bstand\b|\bdate\b/i.test(text) || /inception/i.test(text)) continue
    const date = dateIn(text)
    if (date) return date
  }
  return null
}

/** Day and month of `11/20/2026` where the figures say which is which. */
function dateInFigures(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  if (!match) return null
  const [first, second, year] = [match[1] as string, match[2] as string, match[3] as string]
  if (Number(first) > 12) return isoOf(year, Number(second), first)
  return Number(second) > 12 ? isoOf(year, Number(first), second) : null
}

/** ISO date of a date cell that every row of the list repeats, or null when it is not certain. */
export const dateOfCell = (text: string): string | null => dateInFigures(text) ?? dateIn(text)
