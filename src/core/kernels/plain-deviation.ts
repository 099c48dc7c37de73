import { checkWindow } from './check'

/**
 * Population standard deviation of the last `window` values by the plain two-pass definition, oldest
 * first in both passes; NaN where the window is not full or holds a NaN. Time O(n * window).
 *
 * For rules that compare the widths of different windows: where the same prices come again, the last
 * bit decides (see `plainMean`). Elsewhere `rollingSd` is faster.
 */
export function plainDeviation(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  out.fill(NaN, 0, Math.min(window - 1, out.length))
  for (let t = window - 1; t < src.length; t++) {
    const from = t - window + 1
    let sum = 0
    for (let i = from; i <= t; i++) sum += src[i] as number
    const mean = sum / window
    let squares = 0
    for (let i = from; i <= t; i++) {
      const d = (src[i] as number) - mean
      squares += d * d
    }
    out[t] = Math.sqrt(squares / window)
  }
}
