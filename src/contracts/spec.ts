import type { BacktestSpec } from '../core/backtest/types'
import type { AssetClass } from '../core/columns/instrument'
import type { RowFilter } from '../core/diagnostics/row-filter'
import type { LabelSpec } from '../core/labels/label-spec'

export type { BacktestSpec }

export { ALL_ROWS, LIQUID, type RowFilter } from '../core/diagnostics/row-filter'

export interface ModelSpec {
  readonly kind: 'logistic'
  /** Inverse strength of the L2 penalty, as in scikit-learn. */
  readonly c: number
  /** Training rows weigh by the uniqueness of their labels; absent, all weigh the same. */
  readonly weights?: 'uniqueness'
  /**
   * It learns which cards the reviewer said yes and no to, blind, and so trains on those alone; absent, which
   * rows exploded. Calibration, figures and the backtest go by what exploded either way.
   */
  readonly learns?: 'verdicts'
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
  /** Feature ids, and `rank(id)` for the rank of a feature among the run's rows of the same date. */
  readonly features: readonly string[]
  readonly model: ModelSpec
  readonly validation: ValidationSpec
  readonly backtest: BacktestSpec
  readonly seed: number
}
