import { dayIndex } from '../columns/brand'
import { civilFromDay, dayFromCivil, monthOfDay } from '../columns/day'
import type { CoverageMonth } from './report'

/** Months since 1970-01 with a day among `day` (ascending), ascending. */
export function monthsOf(day: Int32Array): Int32Array {
  const months: number[] = []
  let nextMonthStart = -Infinity
  for (const value of day) {
    if (value < nextMonthStart) continue
    const { year, month } = civilFromDay(dayIndex(value))
    nextMonthStart = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1)
    months.push(monthOfDay(dayIndex(value)))
  }
  return Int32Array.from(months)
}

function isoMonth(month: number): string {
  const year = 1970 + Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - (year - 1970) * 12 + 1).padStart(2, '0')}`
}

function countMonths(perInstrument: readonly Int32Array[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const months of perInstrument)
    for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1)
  return counts
}

/** Instruments with bars and with eligible bars, for every month from the first to the last. */
export function coverageByMonth(
  withBars: readonly Int32Array[],
  withEligible: readonly Int32Array[],
): CoverageMonth[] {
  const instruments = countMonths(withBars)
  const eligible = countMonths(withEligible)
  if (instruments.size === 0) return []
  const known = [...instruments.keys()]
  const first = known.reduce((a, b) => Math.min(a, b))
  const last = known.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    month: isoMonth(first + i),
    instruments: instruments.get(first + i) ?? 0,
    eligible: eligible.get(first + i) ?? 0,
  }))
}
