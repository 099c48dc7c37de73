/** Log returns of one symbol, and the volatility each bar was drawn with. */
export interface Path {
  readonly returns: Float64Array
  readonly sigma: Float64Array
}

/** What one symbol is made of. */
export interface Temper {
  /** Own volatility a bar, log. */
  readonly sigma: number
  /** Share of the market's log return. */
  readonly beta: number
}
