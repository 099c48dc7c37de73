import { dateBlockBootstrap } from '../../validation/bootstrap'
import { type Ranking, rankedRocAuc, rankingOf } from '../../validation/ranking'
import type { Interval95 } from '../../validation/wilson'
import {
  type CountedRow,
  distinctDates,
  distinctEvents,
  LEAST_MONTHS,
  monthBlocks,
  type VerdictKind,
} from './judged'
import type { RateOptions } from './rates'

/** A figure with the interval of its bootstrap. */
export interface Bounded {
  readonly value: number | null
  readonly ci: Interval95 | null
}

/** The same figure of the reviewer and of the run, and by how much the reviewer's is higher. */
export interface Paired {
  readonly human: Bounded
  readonly model: Bounded
  readonly difference: Bounded
}

export interface AgainstModel {
  /** Counted blind cards for which the run has an out-of-sample score. */
  readonly n: number
  readonly events: number
  readonly dates: number
  readonly hits: number
  /** Cards said yes to, and so the model's best that stand against them. */
  readonly k: number
  /** Share that exploded: of the cards said yes to, and of the `k` best scores. */
  readonly precision: Paired
  /** Area under the ROC curve: of no < unsure < yes, and of the score. */
  readonly auc: Paired
}

const ORDINAL: Readonly<Record<VerdictKind, number>> = { no: 0, unsure: 1, yes: 2, bad: Number.NaN }

/**
 * Weighted share of positives among the first `k` of weight by descending score. Of equal scores at the
 * border it takes the share that fits: the mean over every order they could stand in. Null at k = 0.
 */
export function precisionOfTop(
  { positive, tieEnd, slot }: Ranking,
  weights: Float64Array,
  k: number,
): number | null {
  let left = k
  let hits = 0
  let tied = 0
  let tiedHits = 0
  for (let rank = 0; rank < slot.length && left > 0; rank++) {
    const weight = weights[slot[rank] as number] as number
    tied += weight
    tiedHits += weight * (positive[rank] as number)
    if (tieEnd[rank] === 0 || tied === 0) continue
    const share = Math.min(1, left / tied)
    hits += tiedHits * share
    left -= tied * share
    tied = 0
    tiedHits = 0
  }
  return k > 0 ? hits / (k - left) : null
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b

/**
 * The reviewer and a run on the same blind cards. Intervals draw whole months with replacement, of at least
 * `LEAST_MONTHS`; each draw is one for both, so that the interval of the difference is a paired one. Source:
 * Efron and Tibshirani, An Introduction to the Bootstrap, 1993.
 */
export function againstModel(
  counted: readonly CountedRow[],
  { horizon, seed, draws }: RateOptions,
): AgainstModel {
  const rows = counted.filter(({ score }) => score !== null)
  const y = rows.map(({ outcome }) => outcome)
  const isYes = rows.map(({ verdict }) => (verdict === 'yes' ? 1 : 0))
  const { slots, blocks } = monthBlocks(rows)
  const human = rankingOf(
    rows.map(({ verdict }) => ORDINAL[verdict]),
    y,
    slots,
  )
  const model = rankingOf(
    rows.map(({ score }) => score as number),
    y,
    slots,
  )
  const yesWeight = (weights: Float64Array) =>
    isYes.reduce<number>((sum, yes, i) => sum + yes * (weights[slots[i] as number] as number), 0)
  const paired = (of: (ranking: Ranking, weights: Float64Array) => number | null): Paired => {
    const bounded = (figure: (weights: Float64Array) => number | null): Bounded => ({
      value: rows.length === 0 ? null : figure(new Float64Array(blocks).fill(1)),
      ci:
        blocks < LEAST_MONTHS
          ? null
          : dateBlockBootstrap(blocks, figure, {
              meanBlock: 1,
              seed,
              draws,
            }),
    })
    return {
      human: bounded((weights) => of(human, weights)),
      model: bounded((weights) => of(model, weights)),
      difference: bounded((weights) => minus(of(human, weights), of(model, weights))),
    }
  }
  return {
    n: rows.length,
    events: distinctEvents(rows, horizon),
    dates: distinctDates(rows),
    hits: y.filter((one) => one === 1).length,
    k: isYes.filter((one) => one === 1).length,
    precision: paired((ranking, weights) => precisionOfTop(ranking, weights, yesWeight(weights))),
    auc: paired(rankedRocAuc),
  }
}
