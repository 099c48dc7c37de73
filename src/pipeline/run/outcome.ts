import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type {
  Candidate,
  FoldRange,
  FoldResult,
  ReliabilityBin,
  RunOutcome,
} from '../../contracts/results'
import type { ScoreColumns } from '../../storage/store'
import { isStale } from '../stale'
import { type FittedFold, trainingRows } from './fold'
import type { RunPlan } from './plan'
import type { Panel } from './panel'
import type { Scored } from './score'
import { countDistinct, positivesAt } from './gather'

const range = (part: { readonly from: number; readonly to: number }): FoldRange => ({
  from: isoFromDay(dayIndex(part.from)),
  to: isoFromDay(dayIndex(part.to)),
})

/** What is stored of fold number `fold`; `taught` is what a reviewer said of each row, if that trained it. */
export function foldResult(
  panel: Panel,
  taught: Int8Array | null,
  { plan, rows, fitted }: FittedFold,
  scored: Scored,
  fold: number,
): FoldResult {
  const lessons = trainingRows(rows, taught)
  const yes = taught === null ? 0 : positivesAt(taught, lessons)
  return {
    fold,
    train: range(plan.train),
    calibrate: range(plan.calibrate),
    test: range(plan.test),
    trainRows: rows.train.length,
    trainPositives: positivesAt(panel.y, rows.train),
    ...(taught === null ? {} : { taught: { yes, no: lessons.length - yes } }),
    calibrateRows: rows.calibrate.length,
    calibratePositives: positivesAt(panel.y, rows.calibrate),
    testRows: rows.test.length,
    testPositives: positivesAt(panel.y, rows.test),
    testEvents: countDistinct(panel.event, rows.test),
    calibration: fitted.calibration.kind,
    metrics: scored.metrics,
    coefficients: Array.from(fitted.model.coefficients.slice(0, fitted.model.features.length)),
  }
}

/** Index of the bin that holds a probability; the outer bins also take what lies beyond them. */
export function binOf(bins: readonly ReliabilityBin[], probability: number): number | null {
  if (bins.length === 0) return null
  const at = bins.findIndex((bin) => probability <= bin.hi)
  return at < 0 ? bins.length - 1 : at
}

const CANDIDATES = 50

/**
 * The newest scored bar of each instrument whose label is still open, best first; instruments whose
 * data end long before the newest score are left out. `rows` are the rows of the panel that the
 * scores belong to.
 */
export function newestCandidates(
  panel: Panel,
  scores: ScoreColumns,
  rows: Int32Array,
  bins: readonly ReliabilityBin[],
): readonly Candidate[] {
  const newest = new Map<number, number>()
  const today = scores.day.reduce((last, day) => Math.max(last, day), -Infinity)
  for (let i = 0; i < scores.day.length; i++) {
    if (scores.y[i] !== -1 || isStale(scores.day[i] as number, today)) continue
    const instrument = scores.instrument[i] as number
    const seen = newest.get(instrument)
    if (seen === undefined || (scores.day[i] as number) > (scores.day[seen] as number))
      newest.set(instrument, i)
  }
  return [...newest.values()]
    .sort(
      (a, b) =>
        (scores.margin[b] as number) - (scores.margin[a] as number) ||
        (scores.instrument[a] as number) - (scores.instrument[b] as number),
    )
    .slice(0, CANDIDATES)
    .map((i) => ({
      symbol: panel.symbols[scores.instrument[i] as number] as string,
      date: isoFromDay(dayIndex(scores.day[i] as number)),
      close: panel.close[rows[i] as number] as number,
      score: scores.margin[i] as number,
      probability: scores.probability[i] as number,
      bin: binOf(bins, scores.probability[i] as number),
    }))
}

/** Share of missing values by feature over the rows of a panel. */
function missingShares(panel: Panel, features: readonly string[]): Record<string, number> {
  const rows = panel.day.length
  const share = (column: number): number => {
    let missing = 0
    for (let i = column; i < panel.x.length; i += features.length)
      if (Number.isNaN(panel.x[i])) missing++
    return rows === 0 ? 0 : missing / rows
  }
  return Object.fromEntries(features.map((id, column) => [id, share(column)]))
}

/** What the run could use: instruments, bars, rows, labels, events and missing values. */
export function coverageOf(
  plan: RunPlan,
  panel: Panel,
  scores: ScoreColumns,
): RunOutcome['coverage'] {
  const labelled = panel.y.reduce((sum, y) => sum + (y === -1 ? 0 : 1), 0)
  return {
    instruments: plan.symbols.length,
    bars: panel.bars,
    eligibleRows: panel.day.length,
    labelledRows: labelled,
    positives: panel.y.reduce((sum, y) => sum + (y === 1 ? 1 : 0), 0),
    events: panel.events,
    suspect: panel.suspect,
    scoredRows: scores.day.length,
    missing: missingShares(panel, plan.features),
  }
}
