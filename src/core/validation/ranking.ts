import { argsort } from '../models/argsort'
import { countPositives } from '../models/labels'

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

/**
 * Average precision under non-negative `weights`: sum of (R_n - R_{n-1}) P_n over distinct scores,
 * without interpolation. Null when no positive has weight.
 */
export function rankedAveragePrecision(
  { positive, tieEnd, slot }: Ranking,
  weights: Float64Array,
): number | null {
  let hits = 0
  let seen = 0
  let counted = 0
  let sum = 0
  for (let rank = 0; rank < slot.length; rank++) {
    const weight = weights[slot[rank] as number] as number
    seen += weight
    hits += weight * (positive[rank] as number)
    if (tieEnd[rank] === 1 && hits > counted) {
      sum += ((hits - counted) * hits) / seen
      counted = hits
    }
  }
  return hits > 0 ? sum / hits : null
}

/**
 * Weighted share of pairs in which the positive scores higher, ties counting 1/2: the area under
 * the ROC curve. Null when a class has no weight.
 */
export function rankedRocAuc(
  { positive, tieEnd, slot }: Ranking,
  weights: Float64Array,
): number | null {
  let above = 0
  let hits = 0
  let misses = 0
  let tiedHits = 0
  let tiedMisses = 0
  for (let rank = 0; rank < slot.length; rank++) {
    const weight = weights[slot[rank] as number] as number
    if (positive[rank] === 1) tiedHits += weight
    else tiedMisses += weight
    if (tieEnd[rank] === 0) continue
    above += tiedMisses * (hits + tiedHits / 2)
    hits += tiedHits
    misses += tiedMisses
    tiedHits = 0
    tiedMisses = 0
  }
  return hits > 0 && misses > 0 ? above / (hits * misses) : null
}
