/**
 * True range: the largest of high - low and the distances of high and low from the close before;
 * NaN at bar 0. Source: Wilder, 1978.
 */
export function trueRange(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  out: Float64Array,
): void {
  if (out.length > 0) out[0] = NaN
  for (let t = 1; t < out.length; t++) {
    const h = high[t] as number
    const l = low[t] as number
    const before = close[t - 1] as number
    out[t] = Math.max(h - l, Math.abs(h - before), Math.abs(l - before))
  }
}

/**
 * Typical price, (high + low + close) / 3, rounded as in TA-Lib: money flow asks whether it rose, and where
 * prices repeat the last bit decides.
 */
export function typicalPrice(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  out: Float64Array,
): void {
  for (let t = 0; t < out.length; t++)
    out[t] = ((high[t] as number) + (low[t] as number) + (close[t] as number)) / 3
}

/**
 * On-balance volume: starts at the first volume, then adds it on a higher close, subtracts it on a
 * lower one and keeps still on an equal one. `volume` must hold no NaN. Source: Granville, 1963.
 */
export function onBalanceVolume(
  close: Float64Array,
  volume: Float64Array,
  out: Float64Array,
): void {
  let sum = 0
  for (let t = 0; t < out.length; t++) {
    const v = volume[t] as number
    const change = t === 0 ? 1 : (close[t] as number) - (close[t - 1] as number)
    if (change > 0) sum += v
    else if (change < 0) sum -= v
    out[t] = sum
  }
}

/**
 * Directional movement: how far `ahead` moved beyond `behind`, where that is positive and the
 * larger of the two moves, else 0; NaN at bar 0. Upwards: ahead = high, behind = low, sign 1;
 * downwards: ahead = low, behind = high, sign -1. Source: Wilder, 1978.
 */
export function directionalMove(
  ahead: Float64Array,
  behind: Float64Array,
  sign: 1 | -1,
  out: Float64Array,
): void {
  if (out.length > 0) out[0] = NaN
  for (let t = 1; t < out.length; t++) {
    const own = sign * ((ahead[t] as number) - (ahead[t - 1] as number))
    const opposite = sign * ((behind[t - 1] as number) - (behind[t] as number))
    out[t] = own > 0 && own > opposite ? own : 0
  }
}
