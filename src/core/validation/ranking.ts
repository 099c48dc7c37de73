import { argsort } from '../models/argsort'
import { countPositives } from '../models/labels'
import { dot, sumBySlot } from './unit-slots'

/** Rows by descending score, in columns that one linear pass reads. */
export interface Ranking {
  /** 1 or 0 by rank. */
  readonly positive: Uint8Array
  /** 1 at the last of equal scores. */
  readonly tieEnd: Uint8Array
  /** Where the weight of each rank stands. */
  readonly slot: Int32Array
}

/** Row indices by descending score, ties in their order; throws a RangeError on a NaN. */
export function descendingOrder(score: ArrayLike<number>): Uint32Array {
  // 0 - s and not -s: equal zeros must stay equal.
  const order = argsort(Float64Array.from(score, (value) => 0 - value))
  const last = order.at(-1)
  if (last !== undefined && Number.isNaN(score[last])) {
    throw new RangeError(`the score of row ${last} is not a number`)
  }
  return order
}

/**
 * Ranks rows once for any number of weightings. Row i takes the weight at `slotOf[i]`, such as the
 * number of its date; null gives each row a slot of its own.
 */
export function rankingOf(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  slotOf: ArrayLike<number> | null = null,
): Ranking {
  countPositives(y, score.length)
  const order = descendingOrder(score)
  const positive = new Uint8Array(order.length)
  const tieEnd = new Uint8Array(order.length)
  const slot = new Int32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank] as number
    const next = order[rank + 1]
    positive[rank] = y[row] as number
    tieEnd[rank] = next === undefined || score[next] !== score[row] ? 1 : 0
    slot[rank] = slotOf === null ? row : (slotOf[row] as number)
  }
  return { positive, tieEnd, slot }
}

/** What a ranking is worth under weights; null where a class that the figure needs has none. */
export interface RankedFigures {
  readonly averagePrecision: number | null
  readonly auc: number | null
}

/**
 * Average precision, the sum of (R_n - R_{n-1}) P_n over distinct scores without interpolation, and the area under
 * the ROC curve, the weighted share of pairs in which the positive scores higher, ties counting 1/2. `weights` are
 * not negative. One pass gives both, since most ranks are negatives, where neither changes.
 */
export function rankedFigures(
  { positive, tieEnd, slot }: Ranking,
  weights: Float64Array,
): RankedFigures {
  let hits = 0
  let seen = 0
  /** Weight of the positives, and of the negatives, down to the distinct score before. */
  let counted = 0
  let missed = 0
  let sum = 0
  /** Weight of pairs in which the negative scores higher, ties counting 1/2. */
  let lost = 0
  for (let rank = 0; rank < slot.length; rank++) {
    const weight = weights[slot[rank] as number] as number
    seen += weight
    hits += weight * (positive[rank] as number)
    if (tieEnd[rank] === 0) continue
    const misses = seen - hits
    if (hits > counted) {
      sum += ((hits - counted) * hits) / seen
      lost += ((hits - counted) * (missed + misses)) / 2
      counted = hits
    }
    missed = misses
  }
  const pairs = hits * (seen - hits)
  return {
    averagePrecision: hits > 0 ? sum / hits : null,
    auc: pairs > 0 ? (pairs - lost) / pairs : null,
  }
}

/** How many rows the best `share` of `n` are, at least one. */
export const topCount = (n: number, share: number): number => Math.max(1, Math.round(share * n))

/** Weight of all rows and of the positives that each slot would bring at weight 1. */
export interface SlotTotals {
  readonly rows: Float64Array
  readonly positives: Float64Array
}

export function slotTotals({ positive, slot }: Ranking, slots: number): SlotTotals {
  return {
    rows: sumBySlot(slot, slots, () => 1),
    positives: sumBySlot(slot, slots, (rank) => positive[rank] as number),
  }
}

/**
 * Precision of the best `share` of the weight, at least 1, over the base rate; null where no positive has weight.
 * Reads the ranking no further than that share.
 */
export function rankedLift(
  { positive, slot }: Ranking,
  { rows, positives }: SlotTotals,
  weights: Float64Array,
  share: number,
): number | null {
  const [all, good] = [dot(weights, rows), dot(weights, positives)]
  if (good === 0) return null
  const best = topCount(all, share)
  let [seen, hits] = [0, 0]
  for (let rank = 0; seen < best && rank < slot.length; rank++) {
    const weight = Math.min(weights[slot[rank] as number] as number, best - seen)
    seen += weight
    hits += weight * (positive[rank] as number)
  }
  return hits / best / (good / all)
}

/** `rankedFigures`, the average precision alone. */
export const rankedAveragePrecision = (ranking: Ranking, weights: Float64Array): number | null =>
  rankedFigures(ranking, weights).averagePrecision

/** `rankedFigures`, the area under the ROC curve alone. */
export const rankedRocAuc = (ranking: Ranking, weights: Float64Array): number | null =>
  rankedFigures(ranking, weights).auc
