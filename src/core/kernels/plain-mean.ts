import { checkWindow } from './check'

/**
 * Mean of the last `window` values, added oldest first in every window; NaN where the window is not
 * full or holds a NaN. Time O(n * window).
 *
 * For rules that compare nearly equal means for less and more: where prices stand still, the last
 * bit decides, and it must be the one of the plain definition. Elsewhere `rollingMean` is faster.
 */
export function plainMean(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  out.fill(NaN, 0, Math.min(window - 1, out.length))
  for (let t = window - 1; t < src.length; t++) {
    let sum = 0
    for (let i = t - window + 1; i <= t; i++) sum += src[i] as number
    out[t] = sum / window
  }
}
