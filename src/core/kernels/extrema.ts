import { checkWindow } from './check'

/**
 * Largest of the last `window` values; NaN where the window is not full or holds a NaN.
 * Block-wise running maxima from the front and from behind (M. van Herk, Pattern Recognition
 * Letters 13, 1992): three comparisons a value whatever the window.
 */
export function rollingMax(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  const n = src.length
  const tail = new Float64Array(window + 1).fill(NaN, 0, window)
  tail[window] = -Infinity
  for (let start = 0; start < n; start += window) {
    const end = Math.min(start + window, n)
    let head = -Infinity
    for (let t = start; t < end; t++) {
      head = Math.max(head, src[t] as number)
      out[t] = Math.max(head, tail[t - start + 1] as number)
    }
    let max = -Infinity
    for (let t = end - 1; t >= start; t--) {
      max = Math.max(max, src[t] as number)
      tail[t - start] = max
    }
  }
}

/** Smallest of the last `window` values, under the rules of `rollingMax`. */
export function rollingMin(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  const n = src.length
  const tail = new Float64Array(window + 1).fill(NaN, 0, window)
  tail[window] = Infinity
  for (let start = 0; start < n; start += window) {
    const end = Math.min(start + window, n)
    let head = Infinity
    for (let t = start; t < end; t++) {
      head = Math.min(head, src[t] as number)
      out[t] = Math.min(head, tail[t - start + 1] as number)
    }
    let min = Infinity
    for (let t = end - 1; t >= start; t--) {
      min = Math.min(min, src[t] as number)
      tail[t - start] = min
    }
  }
}
