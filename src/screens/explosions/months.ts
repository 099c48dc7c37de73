import type { ExplosionEvent } from '../../contracts/explosions'

export interface YearOfEvents {
  readonly year: number
  /** Events of January to December. */
  readonly months: readonly number[]
  readonly total: number
}

/** Events by year and month of bar 0, every year from the first to the last. */
export function eventsByYear(events: readonly Pick<ExplosionEvent, 'date'>[]): YearOfEvents[] {
  const counts = new Map<string, number>()
  for (const { date } of events) {
    const month = date.slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  const years = [...counts.keys()].map((month) => Number(month.slice(0, 4)))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i
    const months = Array.from({ length: 12 }, (__, m) => counts.get(monthName(year, m)) ?? 0)
    return { year, months, total: months.reduce((sum, count) => sum + count, 0) }
  })
}

/** `YYYY-MM` of a month counted from 0. */
export const monthName = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`

/** Upper bounds of the heat steps 0 to 4: fifths of the busiest month's share, on a doubling scale. */
export function heatSteps(most: number): readonly number[] {
  const top = Math.max(6, most)
  return [32, 16, 8, 4, 2].map((part, i) => Math.max(i + 1, Math.ceil(top / part)))
}

/** Heat step 0 to 5 of a count. */
export const heatOf = (count: number, steps: readonly number[]): number => {
  const at = steps.findIndex((bound) => count <= bound)
  return at < 0 ? steps.length : at
}
