import { checkWindow } from './check'

/**
 * Mean of the last `window` values, added oldest first in every window; NaN where the window is not
 * full or holds a NaN. Time O(n * window), four windows side by side: each sum waits for its own
 * last addition only.
 *
 * For rules that compare nearly equal means for less and more: where prices stand still, the last
 * bit decides, and it must be the one of the plain definition. Elsewhere `rollingMean` is faster.
 */
export function plainMean(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  const n = src.length
  out.fill(NaN, 0, Math.min(window - 1, n))
  let t = window - 1
  for (; t + 3 < n; t += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = t - window + 1; i <= t; i++) {
      a += src[i] as number
      b += src[i + 1] as number
      c += src[i + 2] as number
      d += src[i + 3] as number
    }
    out[t] = a / window
    out[t + 1] = b / window
    out[t + 2] = c / window
    out[t + 3] = d / window
  }
  for (; t < n; t++) {
    let sum = 0
    for (let i = t - window + 1; i <= t; i++) sum += src[i] as number
    out[t] = sum / window
  }
}
