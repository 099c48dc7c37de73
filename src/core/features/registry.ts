import { ATTENTION_FEATURES } from './attention'
import { AVERAGES } from './averages'
import { COMPRESSION } from './compression'
import type { FeatureDefinition } from './definition'
import { DIRECTION } from './direction'
import { columnBy } from './frame'
import { MOMENTUM } from './momentum'
import { POSITION } from './position'
import { REGIME } from './regime'
import type { Frame } from './series'
import { VOLATILITY } from './volatility'
import { VOLUME } from './volume'

export type { FeatureDefinition } from './definition'

/** Every feature, in the order of its group. */
export const FEATURES: readonly FeatureDefinition[] = [
  ...COMPRESSION,
  ...AVERAGES,
  ...POSITION,
  ...MOMENTUM,
  ...DIRECTION,
  ...VOLUME,
  ...VOLATILITY,
  ...REGIME,
  ...ATTENTION_FEATURES,
]

/** Default inputs of a model. */
export const MODEL_FEATURES: readonly string[] = [
  'bb_width20',
  'bb_width_pctrank126',
  'bb_width_pctrank252',
  'squeeze_ratio20',
  'squeeze_count',
  'donchian_width20',
  'atr_pct',
  'hv20',
  'ma_spread_20_50_200',
  'ma_alignment',
  'dist_sma50',
  'pctB20',
  'dist_52w_high',
  'ret20',
  'rsi14',
  'macd_hist_atr14',
  'volume_z20',
  'volume_ratio20_prior',
  'volume_dryup',
  'obv_slope20',
]

const BY_NAME: ReadonlyMap<string, FeatureDefinition> = index(FEATURES)

/** Features by id and alias; throws when two share a name. */
export function index(features: readonly FeatureDefinition[]): Map<string, FeatureDefinition> {
  const byName = new Map<string, FeatureDefinition>()
  for (const feature of features) {
    for (const name of [feature.id, ...feature.aliases]) {
      const other = byName.get(name)
      if (other) throw new RangeError(`features ${other.id} and ${feature.id} share '${name}'`)
      byName.set(name, feature)
    }
  }
  return byName
}

/** True for the id or an alias of a feature. */
export const isFeature = (idOrAlias: string): boolean => BY_NAME.has(idOrAlias)

/** Throws a RangeError that names the id when there is no such feature. */
export function featureById(idOrAlias: string): FeatureDefinition {
  const feature = BY_NAME.get(idOrAlias)
  if (!feature) throw new RangeError(`there is no feature '${idOrAlias}'`)
  return feature
}

/** Values of a feature, one per bar, NaN where missing: shared memory, not to be written to. */
export function featureColumn(frame: Frame, idOrAlias: string): Float64Array {
  return columnBy(frame, featureById(idOrAlias))
}
