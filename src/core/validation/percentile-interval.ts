import { quantileSorted } from '../models/quantile'
import type { Interval95 } from './wilson'

/**
 * 2.5% and 97.5% points of bootstrap draws. NaN marks a draw without a figure; null when more than
 * the share `mostUndefined` is so, or fewer than two are left.
 */
export function percentileInterval(draws: Float64Array, mostUndefined: number): Interval95 | null {
  const valid = draws.filter((value) => !Number.isNaN(value)).sort()
  if (valid.length < 2 || valid.length < draws.length * (1 - mostUndefined)) return null
  return [quantileSorted(valid, 0.025), quantileSorted(valid, 0.975)]
}
