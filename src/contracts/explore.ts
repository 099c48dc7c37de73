/** A feature over a dataset, and along the bars of one instrument. */
export interface FeatureView {
  readonly feature: string
  readonly distribution: FeatureDistribution
  readonly course: FeatureCourse
}

/** The values of a feature in a dataset: of every instrument, on the bars that queues look at. */
export interface FeatureDistribution {
  readonly instruments: number
  /** Eligible bars with a value, all eligible bars, and all bars. */
  readonly n: number
  readonly eligible: number
  readonly bars: number
  /** At 0, 1, 5, 25, 50, 75, 95, 99 and 100%, by linear interpolation; empty without values. */
  readonly quantiles: readonly number[]
  /** Values at or below each quantile under the median, at or above each other one. */
  readonly beyond: readonly number[]
  /**
   * Edges of equal bins from the 1% to the 99% quantile, and what falls into each: a lower edge belongs to its
   * bin, the last upper one too.
   */
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  /** Values below the first edge and above the last one. */
  readonly below: number
  readonly above: number
}

/** Bars of one instrument with the feature; NaN where missing. */
export interface FeatureCourse {
  readonly symbol: string
  /** Days since 1970-01-01. */
  readonly day: Int32Array
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  readonly value: Float64Array
  /** Share of the 251 values before that are lower, ties half. */
  readonly ownRank: Float64Array
  /** Share of the other instruments of the day that are lower, ties half. */
  readonly dayRank: Float64Array
  /** Other instruments with a value on the day. */
  readonly peers: Int32Array
}
