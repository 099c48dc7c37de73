/** Plain O(n * window) twins of the kernels: slow, obvious, used by tests alone. */

/** `value` of every full window without a NaN, oldest first; NaN elsewhere. */
export function naiveWindow(
  src: Float64Array,
  window: number,
  value: (values: Float64Array) => number,
): Float64Array {
  return src.map((_, t) => {
    const values = src.slice(Math.max(0, t - window + 1), t + 1)
    return values.length < window || values.some(Number.isNaN) ? NaN : value(values)
  })
}

const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0)

export const naiveSum = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, total)

export const naiveMean = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, (values) => total(values) / window)

/** Two passes: the mean, then the squared distances from it. */
export const naiveSd = (src: Float64Array, window: number, ddof: 0 | 1): Float64Array =>
  naiveWindow(src, window, (values) => {
    const mean = total(values) / window
    return Math.sqrt(total(values.map((x) => (x - mean) ** 2)) / (window - ddof))
  })

export const naiveMax = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, (values) => Math.max(...values))

export const naiveMin = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, (values) => Math.min(...values))

export const naiveSlope = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, (values) => {
    const centre = (window - 1) / 2
    const mean = total(values) / window
    const cross = total(values.map((x, i) => (i - centre) * (x - mean)))
    return cross / total(values.map((_, i) => (i - centre) ** 2))
  })

export const naivePctRank = (src: Float64Array, window: number): Float64Array =>
  naiveWindow(src, window, (values) => {
    const x = values[window - 1] as number
    const prior = values.subarray(0, window - 1)
    const below = prior.filter((y) => y < x).length
    const equal = prior.filter((y) => y === x).length
    return (below + equal / 2) / prior.length
  })

export const naiveQuantile = (src: Float64Array, window: number, p: number): Float64Array =>
  naiveWindow(src, window, (values) => {
    const sorted = values.toSorted()
    const place = p * (window - 1)
    const lower = Math.floor(place)
    const low = sorted[lower] as number
    const high = sorted[Math.min(lower + 1, window - 1)] as number
    return low + (high - low) * (place - lower)
  })

/** Length of the longest stretch that ends at each place and in which `holds` is true. */
export const naiveRun = (src: Float64Array, holds: (x: number) => boolean): Float64Array =>
  src.map((_, t) => {
    const back = src.slice(0, t + 1).toReversed()
    const stop = back.findIndex((x) => !holds(x))
    return stop < 0 ? t + 1 : stop
  })

/** `step(previous, x)` from the mean of the first `window` values in a row; NaN starts anew. */
export function naiveSmoothing(
  src: Float64Array,
  window: number,
  step: (previous: number, x: number) => number,
): Float64Array {
  const run = naiveRun(src, (x) => !Number.isNaN(x))
  const seed = naiveMean(src, window)
  const out = new Float64Array(src.length).fill(NaN)
  src.forEach((x, t) => {
    const seen = run[t] as number
    if (seen === window) out[t] = seed[t] as number
    else if (seen > window) out[t] = step(out[t - 1] as number, x)
  })
  return out
}
