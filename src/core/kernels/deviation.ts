import { checkWindow } from './check'

/**
 * Standard deviation of the last `window` values with divisor `window - ddof` (0 population,
 * 1 sample); NaN where the window is not full or holds a NaN, exactly 0 on equal values.
 *
 * Sums of d and d * d with d = value - base run over blocks as in `rollingSum`. The base is the
 * first value of the later block, so it lies in every window that uses it; then
 * (base - mean)^2 <= window * variance, and the final subtraction loses at most a factor of
 * window + 1 of precision, whatever the level of prices before or after. Time O(n).
 */
export function rollingSd(src: Float64Array, window: number, ddof: 0 | 1, out: Float64Array): void {
  checkWindow(window, 1 + ddof)
  const n = src.length
  const tail1 = new Float64Array(window + 1).fill(NaN, 0, window)
  const tail2 = new Float64Array(window + 1)
  const perMean = 1 / window
  const divisor = window - ddof
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
      const squares = s2 - s1 * s1 * perMean
      out[t] = squares <= 0 ? 0 : Math.sqrt(squares / divisor)
    }
  }
}
