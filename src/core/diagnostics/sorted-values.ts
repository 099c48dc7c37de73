const DIGIT = 1 << 16

/**
 * The values that are not NaN, ascending: a radix sort on the bits of the numbers, linear in their
 * count. Source: D. Knuth, The Art of Computer Programming 3, 5.2.5.
 */
export function sortedValues(values: Float32Array): Float32Array {
  const keys = sortableKeys(values)
  const half = new Uint32Array(keys.length)
  scatter(keys, 0, half)
  scatter(half, 16, keys)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    keys[i] = key >>> 31 ? key ^ 0x80000000 : ~key
  }
  return new Float32Array(keys.buffer, 0, keys.length)
}

/** Unsigned integers in the order of the values, NaN left out. */
function sortableKeys(values: Float32Array): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const keys = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < bits.length; i++) {
    const word = bits[i] as number
    if ((word & 0x7fffffff) > 0x7f800000) continue
    keys[count++] = word >>> 31 ? ~word : word | 0x80000000
  }
  return keys.subarray(0, count)
}

/** Stable pass of a radix sort by 16 bits from bit `shift`. */
function scatter(from: Uint32Array, shift: number, to: Uint32Array): void {
  const starts = new Uint32Array(DIGIT)
  for (let i = 0; i < from.length; i++) {
    const digit = ((from[i] as number) >>> shift) & 0xffff
    starts[digit] = (starts[digit] as number) + 1
  }
  let before = 0
  for (let digit = 0; digit < DIGIT; digit++) {
    const count = starts[digit] as number
    starts[digit] = before
    before += count
  }
  for (let i = 0; i < from.length; i++) {
    const key = from[i] as number
    const digit = (key >>> shift) & 0xffff
    const place = starts[digit] as number
    to[place] = key
    starts[digit] = place + 1
  }
}

/** Number of values of the ascending `sorted` below `x`, or up to `x` with `orEqual`. */
export function countBelow(sorted: Float32Array, x: number, orEqual = false): number {
  let lo = 0
  let hi = sorted.length
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    const value = sorted[mid] as number
    if (value < x || (orEqual && value === x)) lo = mid + 1
    else hi = mid
  }
  return lo
}

/**
 * Area under the ROC curve of the values themselves: the share of pairs of a positive and another
 * row in which the positive is higher, ties one half (Mann and Whitney, 1947). Both arrays ascend;
 * `all` holds the positives too. Null when a class is empty.
 */
export function rocArea(positives: Float32Array, all: Float32Array): number | null {
  const others = all.length - positives.length
  if (positives.length === 0 || others === 0) return null
  let wins = 0
  let below = 0
  let start = 0
  while (start < positives.length) {
    const value = positives[start] as number
    let end = start
    while (end < positives.length && positives[end] === value) end++
    while ((all[below] as number) < value) below++
    let upTo = below
    while (upTo < all.length && all[upTo] === value) upTo++
    const tied = end - start
    wins += tied * (below - start + (upTo - below - tied) / 2)
    below = upTo
    start = end
  }
  return wins / (positives.length * others)
}

const single = new Float32Array(1)
const singleBits = new Int32Array(single.buffer)

/**
 * The middle between `x` as a number of single precision and the one below it; 0 stays. A value lies below it
 * exactly when its rounding to single precision does, so that rounded values are counted as those they came from.
 */
export function belowSingle(x: number): number {
  single[0] = x
  const rounded = single[0]
  if (rounded === 0) return 0
  singleBits[0] = (singleBits[0] as number) + (rounded > 0 ? -1 : 1)
  return (rounded + single[0]) / 2
}

/** Values of `sorted` between consecutive edges; the end bins hold what lies beyond. */
export function binCounts(sorted: Float32Array, edges: readonly number[]): number[] {
  const bins = edges.length - 1
  const reached = edges.map((edge, i) => {
    if (i === 0) return 0
    return i === bins ? sorted.length : countBelow(sorted, edge)
  })
  return reached.slice(1).map((count, i) => count - (reached[i] as number))
}
