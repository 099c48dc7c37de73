import { forEachDraw, MOST_UNDEFINED } from '../../validation/bootstrap'
import { percentileInterval } from '../../validation/percentile-interval'
import { rankedFigures, rankedLift, rankingOf, slotTotals } from '../../validation/ranking'
import { LIFT_SHARE } from '../../validation/ranking-metrics'
import { dot, slotsOf, sumBySlot } from '../../validation/unit-slots'
import type { Interval95 } from '../../validation/wilson'
import {
  type ComparedFigureId,
  knownRows,
  positivesOf,
  type ScoreComparison,
  type Scores,
  type SharedScores,
} from './compare'

/** Below so many positives no interval is given. */
const LEAST_POSITIVES = 20
/** Draws behind each interval. */
export const DRAWS = 1000

export interface CompareOptions {
  /** H: blocks of dates are at least as long. */
  readonly horizon: number
  readonly seed: number
}

/** What is drawn together: all rows of a date, dates in blocks, or all rows of an instrument. */
export type DrawnUnit = 'dates' | 'instruments'

export type DifferenceIntervals = Readonly<Record<ComparedFigureId, Interval95 | null>>

type Drawn = Readonly<Record<ComparedFigureId, number | null>>

/** The figures of one run over rows drawn by slot; rows are ranked once. */
function drawnFigures(
  { margin, probability }: Scores,
  y: Int8Array,
  slots: Int32Array,
  count: number,
): (drawn: Float64Array) => Drawn {
  const ranking = rankingOf(margin, y, slots)
  const totals = slotTotals(ranking, count)
  const loss = sumBySlot(slots, count, (i) => ((probability[i] as number) - (y[i] as number)) ** 2)
  return (drawn) => ({
    ...rankedFigures(ranking, drawn),
    liftTop1: rankedLift(ranking, totals, drawn, LIFT_SHARE),
    brier: dot(drawn, loss) / dot(drawn, totals.rows),
  })
}

const less = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number.NaN : a - b

/**
 * 95% intervals of here less there, every draw the same rows for both; null below 20 positives. Source:
 * Efron and Tibshirani, An Introduction to the Bootstrap, 1993.
 */
export function differenceIntervals(
  rows: SharedScores,
  unit: DrawnUnit,
  { horizon, seed }: CompareOptions,
): DifferenceIntervals {
  const known = knownRows(rows)
  if (positivesOf(known) < LEAST_POSITIVES)
    return { averagePrecision: null, auc: null, liftTop1: null, brier: null }
  const { slots, count } = slotsOf(unit === 'dates' ? known.day : known.instrument)
  const here = drawnFigures(known.here, known.y, slots, count)
  const there = drawnFigures(known.there, known.y, slots, count)
  const differences = {
    averagePrecision: new Float64Array(DRAWS),
    auc: new Float64Array(DRAWS),
    liftTop1: new Float64Array(DRAWS),
    brier: new Float64Array(DRAWS),
  } satisfies Record<ComparedFigureId, Float64Array>
  const meanBlock = unit === 'dates' ? Math.max(10, horizon) : 1
  forEachDraw(count, { meanBlock, seed, draws: DRAWS }, (drawn, draw) => {
    const [a, b] = [here(drawn), there(drawn)]
    differences.averagePrecision[draw] = less(a.averagePrecision, b.averagePrecision)
    differences.auc[draw] = less(a.auc, b.auc)
    differences.liftTop1[draw] = less(a.liftTop1, b.liftTop1)
    differences.brier[draw] = less(a.brier, b.brier)
  })
  const interval = (id: ComparedFigureId) => percentileInterval(differences[id], MOST_UNDEFINED)
  return {
    averagePrecision: interval('averagePrecision'),
    auc: interval('auc'),
    liftTop1: interval('liftTop1'),
    brier: interval('brier'),
  }
}

const width = (ci: Interval95): number => ci[1] - ci[0]

/** The comparison with the wider one of the intervals of each figure. */
export function withIntervals(
  comparison: ScoreComparison,
  intervals: readonly DifferenceIntervals[],
): ScoreComparison {
  const widest = (id: ComparedFigureId): Interval95 | null =>
    intervals
      .flatMap((one) => (one[id] ? [one[id]] : []))
      .reduce<Interval95 | null>((a, b) => (a && width(a) >= width(b) ? a : b), null)
  const figures = comparison.figures.map((figure) => ({ ...figure, ci: widest(figure.id) }))
  return { ...comparison, figures }
}
