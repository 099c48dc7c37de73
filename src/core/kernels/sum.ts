import { checkWindow } from './check'

/**
 * Sum of the last `window` values; NaN where the window is not full or holds a NaN.
 *
 * Blocks of `window` values start at index 0. A window is the end of one block and the start of
 * the next, so its sum is one sum from behind plus one from the front: only values of the window
 * are ever added, nothing is subtracted, and no error is carried along. Time O(n).
 *
 * Equal values are added in order, so that the rounding of a flat window is that of the plain
 * definition to the last bit: rules that compare flat windows depend on it.
 */
export function rollingSum(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window)
  const n = src.length
  const tail = new Float64Array(window + 1).fill(NaN, 0, window)
  let last = NaN
  let equal = 0
  let equalSum = 0
  for (let start = 0; start < n; start += window) {
    const end = Math.min(start + window, n)
    let head = 0
    for (let t = start; t < end; t++) {
      const x = src[t] as number
      head += x
      if (x !== last) {
        last = x
        equal = 1
        equalSum = 0 + x
      } else if (equal < window) {
        equal++
        equalSum += x
      }
      out[t] = equal === window ? equalSum : (tail[t - start + 1] as number) + head
    }
    let sum = 0
    for (let t = end - 1; t >= start; t--) {
      sum += src[t] as number
      tail[t - start] = sum
    }
  }
}

/** Mean of the last `window` values, under the rules of `rollingSum`. */
export function rollingMean(src: Float64Array, window: number, out: Float64Array): void {
  rollingSum(src, window, out)
  for (let t = 0; t < src.length; t++) out[t] = (out[t] as number) / window
}
