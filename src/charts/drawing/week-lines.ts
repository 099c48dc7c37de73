import type { Drawing } from '../../contracts/drawings'
import type { WeeklySlice } from '../../contracts/setups'

/**
 * Drawings with their points on the weeks that hold their days, counted from the week of bar 0. Days before
 * the first week shown are counted by whole weeks of `daysAWeek`.
 */
export function onWeeks(
  drawings: readonly Drawing[],
  { starts, bar0 }: Pick<WeeklySlice, 'starts' | 'bar0'>,
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
