import { brierSkillInterval, rankedIntervals } from '../../core/validation/bootstrap'
import { brier, brierSkill, logLoss } from '../../core/validation/probability-metrics'
import { averagePrecision, liftAt, rocAuc, LIFT_SHARE } from '../../core/validation/ranking-metrics'
import { reliabilityBins } from '../../core/validation/reliability'
import type { Interval95, ReliabilityBin, ScoreMetrics } from '../../contracts/results'
import type { ScoreColumns } from '../../storage/store'
import { concatFloat64, concatInt32, concatInt8 } from '../concat'
import type { FittedFold } from './fold'
import { gatherInt32, gatherInt8 } from './gather'
import type { Panel } from './panel'

/** Scored rows whose label is known, in columns of equal length. */
export interface ScoreInput {
  readonly margin: Float64Array
  readonly probability: Float64Array
  readonly y: Int8Array
  readonly day: Int32Array
  readonly instrument: Int32Array
  /** Number of the merged move, -1 for none. */
  readonly event: Int32Array
  /** H: the mean block of the date bootstrap is at least as long. */
  readonly horizon: number
  readonly seed: number
}

export interface Scored {
  readonly metrics: ScoreMetrics
  readonly reliability: readonly ReliabilityBin[]
}

/** Below so many merged moves no interval is printed. */
const LEAST_EVENTS = 20
const DRAWS = 1000
/** Where reliability bins end: finer towards the top, where the candidates are. */
const BIN_SHARES = [0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1]

const width = (ci: Interval95 | null): number => (ci === null ? -1 : ci[1] - ci[0])

const wider = (a: Interval95 | null, b: Interval95 | null) => (width(a) >= width(b) ? a : b)

/** The wider of the intervals that resample dates in blocks and whole instruments. */
function intervalsOf(input: ScoreInput) {
  const { margin, probability, y, day, instrument, horizon, seed } = input
  const byDate = { meanBlock: Math.max(10, horizon), seed, draws: DRAWS }
  const bySymbol = { meanBlock: 1, seed, draws: DRAWS }
  const dates = rankedIntervals(margin, y, day, byDate)
  const symbols = rankedIntervals(margin, y, instrument, bySymbol)
  return {
    averagePrecisionCi: wider(dates.averagePrecision, symbols.averagePrecision),
    aucCi: wider(dates.auc, symbols.auc),
    liftTop1Ci: wider(dates.liftTop1, symbols.liftTop1),
    brierSkillCi: wider(
      brierSkillInterval(probability, y, day, byDate),
      brierSkillInterval(probability, y, instrument, bySymbol),
    ),
  }
}

const NO_INTERVALS = {
  averagePrecisionCi: null,
  aucCi: null,
  liftTop1Ci: null,
  brierSkillCi: null,
} as const

/** Figures and reliability of out-of-sample scores: ranked by margin, judged by probability. */
export function scoreTask(input: ScoreInput): Scored {
  const { margin, probability, y, event } = input
  const n = y.length
  const positives = y.reduce((sum, value) => sum + value, 0)
  const events = new Set(event.filter((value) => value >= 0)).size
  return {
    metrics: {
      n,
      positives,
      events,
      baseRate: n === 0 ? null : positives / n,
      averagePrecision: averagePrecision(margin, y),
      auc: rocAuc(margin, y),
      logLoss: logLoss(probability, y),
      brier: brier(probability, y),
      brierSkill: brierSkill(probability, y),
      liftTop1: n === 0 ? null : liftAt(margin, y, LIFT_SHARE),
      ...(events < LEAST_EVENTS ? NO_INTERVALS : intervalsOf(input)),
    },
    reliability: reliabilityBins(probability, y, event, BIN_SHARES),
  }
}

/** The labelled test rows of some folds, ready for `scoreTask`. */
export function scoreInput(
  panel: Panel,
  folds: readonly FittedFold[],
  horizon: number,
  seed: number,
): ScoreInput {
  const parts = folds.map(({ rows, margin, probability }) => {
    const known = Int32Array.from(rows.test.keys()).filter(
      (i) => panel.y[rows.test[i] as number] !== -1,
    )
    return {
      rows: known.map((i) => rows.test[i] as number),
      margin: Float64Array.from(known, (i) => margin[i] as number),
      probability: Float64Array.from(known, (i) => probability[i] as number),
    }
  })
  const rows = concatInt32(parts.map((part) => part.rows))
  return {
    margin: concatFloat64(parts.map((part) => part.margin)),
    probability: concatFloat64(parts.map((part) => part.probability)),
    y: gatherInt8(panel.y, rows),
    day: gatherInt32(panel.day, rows),
    instrument: gatherInt32(panel.instrument, rows),
    event: gatherInt32(panel.event, rows),
    horizon,
    seed,
  }
}

/** Scores of every test row in the order of the folds, and the row of the panel behind each. */
export function collectScores(
  panel: Panel,
  folds: readonly FittedFold[],
): { readonly scores: ScoreColumns; readonly rows: Int32Array } {
  const rows = concatInt32(folds.map((fold) => fold.rows.test))
  const fold = concatInt8(folds.map((one, i) => new Int8Array(one.rows.test.length).fill(i)))
  return {
    rows,
    scores: {
      instrument: gatherInt32(panel.instrument, rows),
      bar: gatherInt32(panel.bar, rows),
      day: gatherInt32(panel.day, rows),
      margin: concatFloat64(folds.map((one) => one.margin)),
      probability: concatFloat64(folds.map((one) => one.probability)),
      y: gatherInt8(panel.y, rows),
      fold,
    },
  }
}
