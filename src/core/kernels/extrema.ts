import { checkWindow } from './check'

/** The larger of two numbers; the first where they are equal, NaN where either is. */
const larger = (a: number, b: number): number => (b > a || b !== b ? b : a)

/** The smaller of two numbers, under the rules of `larger`. */
const smaller = (a: number, b: number): number => (b < a || b !== b ? b : a)

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
      head = larger(head, src[t] as number)
      out[t] = larger(head, tail[t - start + 1] as number)
    }
    let max = -Infinity
    for (let t = end - 1; t >= start; t--) {
      max = larger(max, src[t] as number)
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
      head = smaller(head, src[t] as number)
      out[t] = smaller(head, tail[t - start + 1] as number)
    }
    let min = Infinity
    for (let t = end - 1; t >= start; t--) {
      min = smaller(min, src[t] as number)
      tail[t - start] = min
    }
  }
}
