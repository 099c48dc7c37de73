import { checkWindow } from './check'

/**
 * Standard deviation of the last `window` values with divisor `window - ddof` (0 population,
 * 1 sample); NaN where the window is not full or holds a NaN.
 *
 * Sums of d and d * d with d = value - base run over blocks as in `rollingSum`. The base is the
 * first value of the later block, so it lies in every window that uses it; then
 * (base - mean)^2 <= window * variance, and the final subtraction loses at most a factor of
 * window + 1 of precision, whatever the level of prices before or after. Time O(n).
 *
 * On a flat window the result is that of the plain two-pass definition: the distance between the
 * value and its rounded mean, 0 or about one unit in the last place.
 */
export function rollingSd(src: Float64Array, window: number, ddof: 0 | 1, out: Float64Array): void {
  checkWindow(window, 1 + ddof)
  const n = src.length
  const tail1 = new Float64Array(window + 1).fill(NaN, 0, window)
  const tail2 = new Float64Array(window + 1)
  const share = 1 / window
  const weight = 1 / (window - ddof)
  for (let start = 0; start < n; start += window) {
    const base = src[start] as number
    if (start > 0) {
      let s1 = 0
      let s2 = 0
      for (let k = window - 1, t = start - 1; k >= 0; k--, t--) {
        const d = (src[t] as number) - base
        s1 += d
        s2 += d * d
        tail1[k] = s1
        tail2[k] = s2
      }
    }
    const end = Math.min(start + window, n)
    let head1 = 0
    let head2 = 0
    for (let t = start; t < end; t++) {
      const d = (src[t] as number) - base
      head1 += d
      head2 += d * d
      const s1 = head1 + (tail1[t - start + 1] as number)
      const s2 = head2 + (tail2[t - start + 1] as number)
      const rest = s2 - s1 * s1 * share
      out[t] =
        s2 === 0 && s1 === 0
          ? flatSd(base, window) * Math.sqrt(window * weight)
          : Math.sqrt((rest < 0 ? 0 : rest) * weight)
    }
  }
}

/** Distance between `value` and the mean of `count` copies of it, added one by one. */
function flatSd(value: number, count: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += value
  return Math.abs(value - sum / count)
}
