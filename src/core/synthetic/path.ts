/** Log returns of one symbol, the volatility each bar was drawn with, and when the news came. */
export interface Path {
  readonly returns: Float64Array
  readonly sigma: Float64Array
  /** Least share of each return that lies before the open; 0 on ordinary bars. */
  readonly overnight: Float64Array
}

/** What one symbol is made of. */
export interface Temper {
  /** Own volatility a bar, log. */
  readonly sigma: number
  /** Share of the market's log return. */
  readonly beta: number
}
