import { plainMean } from './plain-mean'

/**
 * Population standard deviation of the last `window` values by the plain two-pass definition, oldest
 * first in both passes; NaN where the window is not full or holds a NaN. Time O(n * window), four
 * windows side by side as in `plainMean`.
 *
 * For rules that compare the widths of different windows: where the same prices come again, the last
 * bit decides (see `plainMean`). Elsewhere `rollingSd` is faster.
 */
export function plainDeviation(src: Float64Array, window: number, out: Float64Array): void {
  plainMean(src, window, out)
  const n = src.length
  let t = window - 1
  for (; t + 3 < n; t += 4) {
    const meanA = out[t] as number
    const meanB = out[t + 1] as number
    const meanC = out[t + 2] as number
    const meanD = out[t + 3] as number
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = t - window + 1; i <= t; i++) {
      const x = (src[i] as number) - meanA
      const y = (src[i + 1] as number) - meanB
      const z = (src[i + 2] as number) - meanC
      const w = (src[i + 3] as number) - meanD
      a += x * x
      b += y * y
      c += z * z
      d += w * w
    }
    out[t] = Math.sqrt(a / window)
    out[t + 1] = Math.sqrt(b / window)
    out[t + 2] = Math.sqrt(c / window)
    out[t + 3] = Math.sqrt(d / window)
  }
  for (; t < n; t++) {
    const mean = out[t] as number
    let squares = 0
    for (let i = t - window + 1; i <= t; i++) {
      const x = (src[i] as number) - mean
      squares += x * x
    }
    out[t] = Math.sqrt(squares / window)
  }
}
