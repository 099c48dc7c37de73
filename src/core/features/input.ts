import { type FeatureDefinition, featureById } from './registry'

/** What a model takes as a column: the value of a feature, or its rank among the rows of a date. */
export interface ModelInput {
  /** The feature's id, or `rank(id)`. */
  readonly id: string
  readonly feature: FeatureDefinition
  readonly ranked: boolean
}

/** Raised when the ranks change for the same values. */
export const RANK_VERSION = 1

/** The id of a feature's rank among the rows of a date. */
export const rankedId = (feature: string): string => `rank(${feature})`

/** The input that an id or alias names, `bb_width20` or `rank(bb_width20)`. Throws a RangeError as `featureById`. */
export function modelInput(text: string): ModelInput {
  const inner = /^rank\((.+)\)$/.exec(text)?.[1]
  const feature = featureById(inner ?? text)
  const ranked = inner !== undefined
  return { id: ranked ? rankedId(feature.id) : feature.id, feature, ranked }
}
