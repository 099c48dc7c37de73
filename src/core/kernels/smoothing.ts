import { checkWindow } from './check'

/**
 * Exponential moving average with k = 2 / (window + 1), seeded with the mean of the first `window`
 * values in a row at or after index `skip` (TA-Lib's classic seeding). A NaN gives NaN and starts
 * the seeding anew. The value depends on all bars since the seed.
 */
export function ema(src: Float64Array, window: number, skip: number, out: Float64Array): void {
  checkWindow(window)
  smooth(src, window, 2 / (window + 1), skip, out)
}

/**
 * Wilder's smoothing, an exponential moving average with k = 1 / window: seeded with the mean of the
 * first `window` values in a row. A NaN gives NaN and starts the seeding anew.
 * Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978.
 */
export function wilder(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  smooth(src, window, 1 / window, 0, out)
}

function smooth(
  src: Float64Array,
  window: number,
  k: number,
  skip: number,
  out: Float64Array,
): void {
  let seen = 0
  let value = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    if (t < skip || x !== x) {
      seen = 0
      value = 0
      out[t] = NaN
      continue
    }
    seen++
    if (seen > window) value += k * (x - value)
    else {
      value += x
      if (seen === window) value /= window
    }
    out[t] = seen < window ? NaN : value
  }
}

/**
 * Wilder's running sum: seeded with the sum of the first `window - 1` values in a row, then
 * previous * (1 - 1 / window) + value from the next one on. A NaN gives NaN and starts anew.
 */
export function wilderSum(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  const keep = 1 - 1 / window
  let seen = 0
  let value = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    if (x !== x) {
      seen = 0
      value = 0
      out[t] = NaN
      continue
    }
    seen++
    value = seen < window ? value + x : value * keep + x
    out[t] = seen < window ? NaN : value
  }
}
