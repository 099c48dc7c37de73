import type { AssetClass } from '../core/columns/instrument'
import { isMultiple, type LabelSpec } from '../core/labels/label-spec'
import { ALL_ROWS, type BacktestSpec, type RunSpec } from './spec'

/** +50% for stocks and the rest, +30% for crypto, reached by a high within 10 bars. */
export function defaultLabel(assetClass: AssetClass | null): LabelSpec {
  return { kind: 'max_high', horizon: 10, theta: assetClass === 'crypto' ? 0.3 : 0.5 }
}

export const DEFAULT_BACKTEST: BacktestSpec = {
  startEquity: 100_000,
  maxPositions: 10,
  riskPerTrade: 0.02,
  maxWeight: 0.1,
  stopAtr: 2,
  target: 0.5,
  maxBars: 10,
  slippageBps: null,
  minLift: 2,
}

/** The spec that a screen or the command line starts from. */
export function defaultRunSpec(
  assetClass: AssetClass | null,
  features: readonly string[],
  label: LabelSpec = defaultLabel(assetClass),
): RunSpec {
  return {
    version: 1,
    assetClass,
    universe: null,
    rows: ALL_ROWS,
    label,
    features,
    model: { kind: 'logistic', c: 0.1 },
    validation: { kind: 'walk_forward', folds: 6, minTrainDates: null, calibrateDates: null },
    backtest: {
      ...DEFAULT_BACKTEST,
      target: isMultiple(label.kind) ? null : label.theta,
      maxBars: label.horizon,
    },
    seed: 1,
  }
}

/** The asset class with the most instruments; ties go to stocks, then crypto. */
export function dominantClass(classes: Readonly<Record<AssetClass, number>>): AssetClass {
  const order: readonly AssetClass[] = ['stock', 'crypto', 'other']
  return order.reduce((best, next) => (classes[next] > classes[best] ? next : best), 'stock')
}
