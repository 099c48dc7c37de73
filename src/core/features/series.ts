declare const opaque: unique symbol

/**
 * A column of one value per bar whose values cannot be read or indexed: features and signals are
 * written as trailing operations on it, and a value of a later bar cannot be asked for.
 */
export interface Series {
  readonly [opaque]: 'series'
}

/**
 * What a feature may start from: the bars of one instrument as opaque columns, and nothing else, so that
 * neither their number nor the instrument can shape its steps.
 */
export interface Frame {
  readonly open: Series
  readonly high: Series
  readonly low: Series
  readonly close: Series
  /** As filed: missing where the source had none. */
  readonly volume: Series
  /** Missing volume counts 0: for sums and means only. */
  readonly tradedVolume: Series
  /** Change of attention, aligned to what each bar could know; missing without a dated series. */
  readonly attentionDelta7: Series
}
