import type { BacktestResult } from '../core/backtest/types'
import type { AssetClass } from '../core/columns/instrument'
import type { LabelSpec } from '../core/labels/label-spec'
import type { Calibration } from '../core/models/calibration'
import type { FittedModel } from '../core/models/model'
import type { RowFilter, RunSpec } from './spec'

export type {
  BacktestMetrics,
  BacktestResult,
  EquityPoint,
  ExitReason,
  Trade,
} from '../core/backtest/types'

export type Interval95 = readonly [lo: number, hi: number]

/** A share with its counts and its Wilson interval. */
export interface Rate {
  readonly hits: number
  readonly n: number
  readonly rate: number | null
  readonly ci: Interval95 | null
}

/** P(explosion | signal) / P(explosion) over the same eligible bars. */
export interface Boost {
  readonly id: string
  /** Words for the row, such as 'S1, liquid bars'. */
  readonly label: string
  readonly eligibleBars: number
  readonly positives: number
  /** Merged moves among the positives. */
  readonly events: number
  readonly baseRate: number | null
  readonly signalBars: number
  /** Positive signal bars. */
  readonly signalPositives: number
  /** Merged moves among the positive signal bars. */
  readonly signalEvents: number
  /** Share of signal bars that exploded. */
  readonly signalRate: number | null
  /** Null when a rate is missing or the base rate is 0. */
  readonly boost: number | null
  /** 95%, 2,000 draws of symbols, and of calendar months with all symbols. */
  readonly ci: { readonly symbol: Interval95 | null; readonly month: Interval95 | null }
  /** Two-sided, circular calendar shift of the labels; null when not computed. */
  readonly p: number | null
}

export interface EvidenceQuery {
  readonly assetClass: AssetClass | null
  readonly universe: readonly string[] | null
  readonly rows: RowFilter
  readonly label: LabelSpec
  readonly signals: readonly string[]
}

export interface FeatureAssociation {
  readonly feature: string
  readonly n: number
  readonly missing: number
  /** Area under the ROC curve of the raw value; below 0.5 means that low values go with explosions. */
  readonly auc: number | null
  /** 95%, calendar months resampled. */
  readonly ci: Interval95 | null
  /** Benjamini-Hochberg adjusted p. */
  readonly q: number | null
  readonly density: {
    /** Left edges and the last right edge; length = bins + 1. */
    readonly edges: readonly number[]
    /** Shares that sum to 1 each. */
    readonly exploded: readonly number[]
    readonly rest: readonly number[]
  }
}

export interface CoverageMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly instruments: number
  readonly eligible: number
}

export interface Finding {
  readonly id: string
  /** One sentence that follows from the figures. */
  readonly title: string
  readonly text: string
  readonly boosts: readonly Boost[]
}

export interface AuditReport {
  readonly features: number
  readonly signals: number
  readonly instruments: number
  /** Cut dates tried, summed over instruments. */
  readonly cuts: number
  readonly valuesCompared: number
  readonly mismatches: number
  /** The first mismatches, at most 20. */
  readonly examples: readonly {
    readonly symbol: string
    readonly id: string
    readonly date: string
    readonly full: number | null
    readonly prefix: number | null
  }[]
}

export interface BoostGroup {
  readonly title: string
  readonly rows: readonly Boost[]
}

export interface DiagnosticsReport {
  readonly label: LabelSpec
  readonly assetClass: AssetClass | null
  readonly instruments: number
  readonly bars: number
  readonly eligibleBars: number
  readonly positives: number
  readonly events: number
  readonly baseRate: number | null
  readonly findings: readonly Finding[]
  readonly groups: readonly BoostGroup[]
  readonly association: readonly FeatureAssociation[]
  readonly coverage: readonly CoverageMonth[]
  readonly audit: AuditReport
  readonly jumps: number
  readonly synthetic: boolean
}

export interface FoldRange {
  readonly from: string
  readonly to: string
}

export interface FoldResult {
  /** From 1. */
  readonly fold: number
  readonly train: FoldRange
  readonly calibrate: FoldRange
  readonly test: FoldRange
  readonly trainRows: number
  readonly trainPositives: number
  readonly calibrateRows: number
  readonly calibratePositives: number
  readonly testRows: number
  readonly testPositives: number
  readonly testEvents: number
  readonly calibration: 'platt' | 'isotonic'
  readonly metrics: ScoreMetrics
  /** Standardised coefficients, log-odds per standard deviation, in the order of `features`. */
  readonly coefficients: readonly number[]
}

/** Out-of-sample figures; null where the test part has a single class. */
export interface ScoreMetrics {
  readonly n: number
  readonly positives: number
  readonly events: number
  readonly baseRate: number | null
  readonly averagePrecision: number | null
  /** 95%, dates resampled in blocks; null below 20 events. */
  readonly averagePrecisionCi: Interval95 | null
  readonly auc: number | null
  readonly logLoss: number | null
  readonly brier: number | null
  readonly brierSkill: number | null
  /** Precision of the best 1% over the base rate. */
  readonly liftTop1: number | null
}

export interface ReliabilityBin {
  readonly lo: number
  readonly hi: number
  readonly meanPredicted: number
  readonly observed: Rate
  readonly events: number
}

/** A scored bar at the end of the data, label unknown. */
export interface Candidate {
  readonly symbol: string
  readonly date: string
  readonly close: number
  /** Margin in log-odds: the value to rank by. */
  readonly score: number
  readonly probability: number
  /** Index of the reliability bin that holds `probability`. */
  readonly bin: number | null
}

export interface RunSummary {
  /** Hash of dataset content, spec and code version. */
  readonly key: string
  /** Content of the dataset when the run was made; another one now makes the run stale. */
  readonly datasetHash: string
  readonly datasetId: string
  readonly datasetName: string
  readonly createdAt: string
  readonly spec: RunSpec
  /** Running count of runs looked at on this dataset. */
  readonly trial: number
  readonly pooled: ScoreMetrics
}

/** A fitted fold: enough to score and explain a bar again. */
export interface FoldModel {
  readonly model: FittedModel
  readonly calibration: Calibration
  /** Share of positives among the training rows. */
  readonly trainRate: number
}

/** What the same spec on the same data always gives, byte for byte. */
export interface RunOutcome {
  /** Instruments that took part, in storage order; score columns name them by position. */
  readonly symbols: readonly string[]
  /** One per fold. */
  readonly models: readonly FoldModel[]
  readonly pooled: ScoreMetrics
  readonly coverage: {
    readonly instruments: number
    readonly bars: number
    readonly eligibleRows: number
    readonly labelledRows: number
    readonly positives: number
    readonly events: number
    readonly scoredRows: number
    /** Share of missing values by feature over the eligible rows. */
    readonly missing: Readonly<Record<string, number>>
  }
  readonly folds: readonly FoldResult[]
  readonly reliability: readonly ReliabilityBin[]
  readonly candidates: readonly Candidate[]
  readonly backtest: BacktestResult
}

export interface RunResult extends RunSummary, RunOutcome {}
