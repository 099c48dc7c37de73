export interface OhlcColumns {
  readonly open: ArrayLike<number>
  readonly high: ArrayLike<number>
  readonly low: ArrayLike<number>
  readonly close: ArrayLike<number>
}

export interface OhlcBucket {
  /** Positions [from, to) of the bars in the bucket. */
  readonly from: number
  readonly to: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
}

/**
 * Bars [from, to) in at most `max` buckets of equal length: open of the first bar, close of the
 * last, highest high, lowest low. One bar a bucket when they fit.
 * @throws RangeError when `max` is below 1.
 */
export function bucketBars(bars: OhlcColumns, from: number, to: number, max: number): OhlcBucket[] {
  if (max < 1) throw new RangeError(`bars need at least 1 bucket, got ${max}`)
  const size = Math.max(1, Math.ceil((to - from) / max))
  const buckets: OhlcBucket[] = []
  for (let start = from; start < to; start += size) {
    buckets.push(mergeBars(bars, start, Math.min(to, start + size)))
  }
  return buckets
}

function mergeBars(bars: OhlcColumns, from: number, to: number): OhlcBucket {
  let high = -Infinity
  let low = Infinity
  for (let i = from; i < to; i++) {
    high = Math.max(high, bars.high[i] as number)
    low = Math.min(low, bars.low[i] as number)
  }
  const open = bars.open[from] as number
  const close = bars.close[to - 1] as number
  return { from, to, open, high, low, close }
}
