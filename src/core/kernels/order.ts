import { checkWindow } from './check'

/** Number of values of the ascending `sorted[0..size)` that are below `x`. */
function countBelow(sorted: Float64Array, size: number, x: number): number {
  let lo = 0
  let hi = size
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    if ((sorted[mid] as number) < x) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** Puts `x` into the ascending `sorted[0..size)`, which must have room for one more. */
function insert(sorted: Float64Array, size: number, x: number): void {
  let at = size
  while (at > 0 && (sorted[at - 1] as number) > x) {
    sorted[at] = sorted[at - 1] as number
    at--
  }
  sorted[at] = x
}

/** Takes one value equal to `x` out of the ascending `sorted[0..size)`. */
function remove(sorted: Float64Array, size: number, x: number): void {
  for (let at = countBelow(sorted, size, x) + 1; at < size; at++)
    sorted[at - 1] = sorted[at] as number
}

/**
 * Percentile rank of the last value among the `window - 1` values before it:
 * (number below + half the number equal) / (window - 1), in [0, 1]. NaN where the window is not
 * full or holds a NaN.
 */
export function rollingPctRank(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window, 2)
  const prior = window - 1
  const sorted = new Float64Array(window)
  let size = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    out[t] = NaN
    if (x !== x) {
      size = 0
      continue
    }
    if (size === prior) {
      const below = countBelow(sorted, size, x)
      let above = below
      while (above < size && sorted[above] === x) above++
      out[t] = (below + above) / 2 / prior
      remove(sorted, size, src[t - prior] as number)
      size--
    }
    insert(sorted, size, x)
    size++
  }
}

/**
 * Quantile `p` (0 to 1) of the last `window` values, the last one included, by linear
 * interpolation between order statistics (type 7 of Hyndman and Fan, 1996). NaN where the window
 * is not full or holds a NaN.
 */
export function rollingQuantile(
  src: Float64Array,
  window: number,
  p: number,
  out: Float64Array,
): void {
  checkWindow(window)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile must lie in 0..1, got ${p}`)
  const place = p * (window - 1)
  const lower = Math.min(Math.floor(place), window - 1)
  const upper = Math.min(lower + 1, window - 1)
  const share = place - lower
  const sorted = new Float64Array(window + 1)
  let size = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    out[t] = NaN
    if (x !== x) {
      size = 0
      continue
    }
    if (size === window) {
      remove(sorted, size, src[t - window] as number)
      size--
    }
    insert(sorted, size, x)
    size++
    if (size < window) continue
    const low = sorted[lower] as number
    out[t] = low + ((sorted[upper] as number) - low) * share
  }
}
