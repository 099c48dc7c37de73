import { argsort } from './argsort'

/** A stretch of values with the place of each in their common order. */
export interface Placing {
  /** The values, ascending. */
  readonly sorted: Float64Array
  /** Place of each value in `sorted`, all different. */
  readonly place: Int32Array
  /** First place whose value equals that of the place. */
  readonly first: Int32Array
  /** One past the last place whose value equals that of the place. */
  readonly end: Int32Array
}

/** Places of a stretch without NaN. */
function placeAll(values: Float64Array): Placing {
  const n = values.length
  const order = argsort(values)
  const sorted = new Float64Array(n)
  const place = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    const i = order[k] as number
    sorted[k] = values[i] as number
    place[i] = k
  }
  const first = new Int32Array(n)
  for (let k = 1; k < n; k++) first[k] = sorted[k] === sorted[k - 1] ? (first[k - 1] as number) : k
  const end = new Int32Array(n)
  for (let k = n - 1; k >= 0; k--)
    end[k] = k + 1 < n && sorted[k] === sorted[k + 1] ? (end[k + 1] as number) : k + 1
  return { sorted, place, first, end }
}

/** Values placed at once, at least; wide windows take more, so that little is placed twice. */
const STRETCH = 4096

/**
 * Walks over all full windows without a NaN, in stretches of bounded length. `visit` gets the
 * places of a stretch and `from`, the index of its first value in `src`; place `window - 1` and
 * later ones end a full window. What a window gives depends on the order of its own values alone,
 * so later values in the stretch change nothing.
 */
export function forEachStretch(
  src: Float64Array,
  window: number,
  visit: (placing: Placing, from: number) => void,
): void {
  const length = Math.max(STRETCH, 4 * window)
  const n = src.length
  let from = 0
  while (from < n) {
    let to = from
    while (to < n && to - from < length && src[to] === src[to]) to++
    if (to - from >= window) visit(placeAll(src.subarray(from, to)), from)
    const full = to < n && src[to] === src[to]
    from = full ? to - window + 1 : to + 1
  }
}
