import { checkWindow } from './check'

/**
 * Slope per bar of the least-squares line through the last `window` values; NaN where the window
 * is not full or holds a NaN. Block sums as in `rollingSd`, with the same choice of base.
 */
export function rollingSlope(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window, 2)
  const n = src.length
  const tail0 = new Float64Array(window + 1).fill(NaN, 0, window)
  const tail1 = new Float64Array(window + 1)
  const centre = (window - 1) / 2
  const spread = (window * (window * window - 1)) / 12
  for (let start = 0; start < n; start += window) {
    const base = src[start] as number
    if (start > 0) {
      let s0 = 0
      let s1 = 0
      for (let k = window - 1; k >= 0; k--) {
        const place = k - window
        const d = (src[start + place] as number) - base
        s0 += d
        s1 += place * d
        tail0[k] = s0
        tail1[k] = s1
      }
    }
    const end = Math.min(start + window, n)
    let head0 = 0
    let head1 = 0
    for (let t = start; t < end; t++) {
      const place = t - start
      const d = (src[t] as number) - base
      head0 += d
      head1 += place * d
      const s0 = head0 + (tail0[place + 1] as number)
      const s1 = head1 + (tail1[place + 1] as number)
      out[t] = (s1 - (place - centre) * s0) / spread
    }
  }
}
