import type { Frame, Series } from './series'

export type FeatureGroup =
  | 'compression'
  | 'averages'
  | 'position'
  | 'momentum'
  | 'volume'
  | 'volatility'
  | 'regime'
  | 'attention'

export type BarField = 'open' | 'high' | 'low' | 'close' | 'volume' | 'attention'

/** One feature as data: a number per bar, made of bars up to that bar only. */
export interface FeatureDefinition {
  readonly id: string
  /** Raised when the values change for the same bars. */
  readonly version: number
  readonly group: FeatureGroup
  readonly formula: string
  /** Unit of the value: 'ratio', 'share', 'bars', 'sd', 'points' or 'currency'. */
  readonly unit: 'ratio' | 'share' | 'bars' | 'sd' | 'points' | 'currency'
  /** Least and largest value that can occur; null where there is no bound. */
  readonly range: readonly [least: number | null, largest: number | null]
  /** Bars needed for the first value. */
  readonly warmup: number
  readonly inputs: readonly BarField[]
  /** Paper, book or convention that the formula follows. */
  readonly source: string
  /** Other names it is found by. */
  readonly aliases: readonly string[]
  /** True when the value means the same for every instrument and price level. */
  readonly scaleFree: boolean
  readonly compute: (frame: Frame) => Series
}

type Optional = 'version' | 'aliases' | 'scaleFree'

/** Fills in version 1, no aliases and scale-free. */
export function defineFeature(
  entry: Omit<FeatureDefinition, Optional> & Partial<Pick<FeatureDefinition, Optional>>,
): FeatureDefinition {
  return { version: 1, aliases: [], scaleFree: true, ...entry }
}
