import { countPositives } from '../models/labels'
import {
  descendingOrder,
  rankedAveragePrecision,
  rankedRocAuc,
  rankingOf,
  topCount,
} from './ranking'

const ones = (count: number): Float64Array => new Float64Array(count).fill(1)

/**
 * Average precision: sum of (R_n - R_{n-1}) P_n over distinct scores, without interpolation. `y` is
 * 0 or 1; null when no row is positive.
 */
export function averagePrecision(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
): number | null {
  return rankedAveragePrecision(rankingOf(score, y), weights ?? ones(score.length))
}

/** The best share of scores whose lift is told. */
export const LIFT_SHARE = 0.01

/** Area under the ROC curve, ties counting 1/2; null unless both classes are there. */
export function rocAuc(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
): number | null {
  return rankedRocAuc(rankingOf(score, y), weights ?? ones(score.length))
}

/**
 * Share of positives among the `k` best scores, ties in the order of the rows. Throws a RangeError
 * unless 1 <= k <= rows.
 */
export function precisionAt(score: ArrayLike<number>, y: ArrayLike<number>, k: number): number {
  if (!(k >= 1 && k <= score.length)) {
    throw new RangeError(`the best ${k} of ${score.length} rows`)
  }
  const best = descendingOrder(score).subarray(0, k)
  return best.reduce((hits, row) => hits + (y[row] as number), 0) / k
}

/**
 * Precision of the best `share` of rows (at least one) over the base rate; null when no row is
 * positive. Throws a RangeError unless 0 < share <= 1.
 */
export function liftAt(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  share: number,
): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is outside (0, 1]`)
  const positives = countPositives(y, score.length)
  if (positives === 0) return null
  const k = topCount(score.length, share)
  return precisionAt(score, y, k) / (positives / score.length)
}
