import type { AssetClass } from '../core/columns/instrument'
import type { LabelSpec } from '../core/labels/label-spec'

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
  /** Distinct dates before the first calibration slice, at least. */
  readonly minTrainDates: number
  /** Distinct dates of each calibration slice. */
  readonly calibrateDates: number
}

export interface BacktestSpec {
  readonly startEquity: number
  readonly maxPositions: number
  /** Share of equity risked between entry and stop. */
  readonly riskPerTrade: number
  /** Largest share of equity in one position. */
  readonly maxWeight: number
  /** Stop below the entry, in ATR14 at the signal bar. */
  readonly stopAtr: number
  /** Profit target as a gain over the entry (0.5 = +50%); null for none. */
  readonly target: number | null
  /** Time stop, bars. */
  readonly maxBars: number
  /** Slippage each way, basis points; null takes 10 for stocks and 20 for crypto. */
  readonly slippageBps: number | null
  /** Candidates are taken when their calibrated probability is at least this many base rates. */
  readonly minLift: number
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
