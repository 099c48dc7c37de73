import type { BacktestResult } from '../core/backtest/types'
import type { Calibration } from '../core/models/calibration'
import type { FittedModel } from '../core/models/model'
import type { ReliabilityBin } from '../core/validation/reliability'
import type { Interval95 } from '../core/validation/wilson'
import type { GatedBoost, SuspectRows } from '../core/diagnostics/report'
import type { RunSpec } from './spec'

export type { ReliabilityBin } from '../core/validation/reliability'
export type { Interval95, Rate } from '../core/validation/wilson'

export type {
  BacktestMetrics,
  BacktestResult,
  EquityPoint,
  ExitReason,
  Trade,
} from '../core/backtest/types'

export type {
  AuditMismatch,
  AuditReport,
  Boost,
  BoostGroup,
  CoverageMonth,
  DiagnosticsQuery,
  DiagnosticsReport,
  EvidenceQuery,
  FeatureAssociation,
  Finding,
  GatedBoost,
  SuspectRows,
} from '../core/diagnostics/report'

/** A rule that was tried. */
export interface TriedRule {
  readonly boost: GatedBoost
  /** Runs and rules tried on the dataset by now. */
  readonly trials: number
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
  /** Of the training rows, those a reviewer taught; absent where all of them teach by their outcome. */
  readonly taught?: { readonly yes: number; readonly no: number }
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

/** Rows that calibrated a fold, all before its test part, and those of them that exploded. */
export interface CalibrationBase {
  readonly fold: number
  readonly hits: number
  readonly n: number
}

/** Out-of-sample figures; null where the test part has a single class. */
export interface ScoreMetrics {
  readonly n: number
  readonly positives: number
  readonly events: number
  readonly baseRate: number | null
  readonly averagePrecision: number | null
  /** 95%, the wider of dates resampled in blocks and of whole instruments; null below 20 events. */
  readonly averagePrecisionCi: Interval95 | null
  readonly auc: number | null
  /** Like that of the average precision; absent in runs from before it was computed. */
  readonly aucCi?: Interval95 | null
  readonly logLoss: number | null
  readonly brier: number | null
  readonly brierSkill: number | null
  /** Like that of the AUC. */
  readonly brierSkillCi?: Interval95 | null
  /** Precision of the best 1% over the base rate. */
  readonly liftTop1: number | null
  /** Like that of the AUC. */
  readonly liftTop1Ci?: Interval95 | null
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
  /** Share of explosions among the training rows, taught by a reviewer or not. */
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
    /** What suspect bars would have added to rows, positives and events. */
    readonly suspect: SuspectRows
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
