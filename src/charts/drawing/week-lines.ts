import type { Drawing, DrawingPoint } from '../../contracts/drawings'
import type { WeeklySlice } from '../../contracts/setups'

type Weeks = Pick<WeeklySlice, 'starts' | 'bar0'>

/**
 * Drawings with their points on the weeks that hold their days, counted from the week of bar 0. Days before
 * the first week shown are counted by whole weeks of `daysAWeek`.
 */
export function onWeeks(
  drawings: readonly Drawing[],
  { starts, bar0 }: Weeks,
  daysAWeek: number,
): readonly Drawing[] {
  const first = starts[0] ?? 0
  const weekOf = (bar: number): number =>
    bar < first
      ? Math.floor((bar - first) / daysAWeek)
      : starts.findLastIndex((start) => start <= bar)
  return drawings.map((drawing) => ({
    ...drawing,
    points: drawing.points.map(({ bar, price }) => ({ bar: weekOf(bar) - bar0, price })),
  }))
}

/** A point of the weeks on the first day of its week; weeks that are not shown count `daysAWeek` each. */
export function onDays(
  { bar, price }: DrawingPoint,
  { starts, bar0 }: Weeks,
  daysAWeek: number,
): DrawingPoint {
  const at = bar + bar0
  const known = Math.min(starts.length - 1, Math.max(0, at))
  return { bar: (starts[known] ?? 0) + (at - known) * daysAWeek, price }
}
