import type { BacktestSpec } from '../core/backtest/types'
import type { AssetClass } from '../core/columns/instrument'
import type { LabelSpec } from '../core/labels/label-spec'

export type { BacktestSpec }

/** Which bars take part. Dates are ISO, inclusive; null leaves a limit out. */
export interface RowFilter {
  readonly from: string | null
  readonly to: string | null
  /** Least close. */
  readonly minClose: number | null
  /** Least mean of close * volume over the last 20 bars, currency units. */
  readonly minTradedValue: number | null
}

export const ALL_ROWS: RowFilter = { from: null, to: null, minClose: null, minTradedValue: null }

/** The rows that count as liquid in reports. */
export const LIQUID: Readonly<Record<AssetClass, Pick<RowFilter, 'minClose' | 'minTradedValue'>>> =
  {
    stock: { minClose: 1, minTradedValue: 1e5 },
    crypto: { minClose: null, minTradedValue: 1e6 },
    other: { minClose: null, minTradedValue: null },
  }

export interface ModelSpec {
  readonly kind: 'logistic'
  /** Inverse strength of the L2 penalty, as in scikit-learn. */
  readonly c: number
}

export interface ValidationSpec {
  readonly kind: 'walk_forward'
  readonly folds: number
  /** Distinct dates before the first calibration slice, at least; null takes 35% of all dates. */
  readonly minTrainDates: number | null
  /** Distinct dates of each calibration slice; null takes 8% of all dates, 42 to 126. */
  readonly calibrateDates: number | null
}

/** Everything a run depends on beside the data. Same dataset, same spec: same bytes. */
export interface RunSpec {
  readonly version: 1
  /** One run covers one asset class; null covers all instruments. */
  readonly assetClass: AssetClass | null
  /** Symbols that take part; null takes all. */
  readonly universe: readonly string[] | null
  readonly rows: RowFilter
  readonly label: LabelSpec
  readonly features: readonly string[]
  readonly model: ModelSpec
  readonly validation: ValidationSpec
  readonly backtest: BacktestSpec
  readonly seed: number
}
