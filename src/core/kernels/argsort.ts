import { UPPER } from './upper-word'

/** Digits of the radix sort: two of 11 bits. */
const BITS = 11
const BUCKETS = 1 << BITS

/** Groups up to this length are sorted by insertion. */
const SHORT = 24

/**
 * Positions of `values` in ascending order: values[order[0]] <= values[order[1]] <= ... No value
 * may be NaN; equal values stand together, in no order that may be relied on. Time O(n).
 *
 * The upper 32 bits of each double, less those of the smallest value, are cut to 22 bits and sorted
 * by two digits; the few values that agree in those bits are then put in order by comparison.
 */
export function argsort(values: Float64Array): Int32Array {
  const n = values.length
  const keys = shortKeys(values)
  const low = new Int32Array(BUCKETS)
  const high = new Int32Array(BUCKETS)
  for (let i = 0; i < n; i++) {
    const key = keys[i] as number
    const a = key & (BUCKETS - 1)
    const b = key >>> BITS
    low[a] = (low[a] as number) + 1
    high[b] = (high[b] as number) + 1
  }
  startsOf(low)
  startsOf(high)
  const half = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const bucket = (keys[i] as number) & (BUCKETS - 1)
    const at = low[bucket] as number
    low[bucket] = at + 1
    half[at] = i
  }
  const order = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    const i = half[k] as number
    const bucket = (keys[i] as number) >>> BITS
    const at = high[bucket] as number
    high[bucket] = at + 1
    order[at] = i
  }
  settle(values, keys, order)
  return order
}

/** Counts of buckets, turned into the place of the first of each. */
function startsOf(counts: Int32Array): void {
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const count = counts[bucket] as number
    counts[bucket] = sum
    sum += count
  }
}

/** Keys of 22 bits at most, in the order of the values as far as they tell them apart. */
function shortKeys(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.slice().buffer)
  const keys = new Uint32Array(values.length)
  let least = 0xffffffff
  let largest = 0
  for (let i = 0; i < keys.length; i++) {
    const word = words[2 * i + UPPER] as number
    const key = (word ^ ((word >> 31) | 0x80000000)) >>> 0
    keys[i] = key
    if (key < least) least = key
    if (key > largest) largest = key
  }
  const shift = Math.max(0, 32 - Math.clz32(largest - least) - 2 * BITS)
  for (let i = 0; i < keys.length; i++) keys[i] = ((keys[i] as number) - least) >>> shift
  return keys
}

/** Sorts the groups whose keys are equal by their values. */
function settle(values: Float64Array, keys: Uint32Array, order: Int32Array): void {
  const n = order.length
  let from = 0
  let key = n > 0 ? (keys[order[0] as number] as number) : 0
  for (let k = 1; k <= n; k++) {
    const next = k < n ? (keys[order[k] as number] as number) : -1
    if (next === key) continue
    if (k - from > SHORT)
      order.subarray(from, k).sort((i, j) => (values[i] as number) - (values[j] as number))
    else if (k - from > 1) insertionSort(values, order, from, k)
    from = k
    key = next
  }
}

function insertionSort(values: Float64Array, order: Int32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const moved = order[k] as number
    const value = values[moved] as number
    let at = k
    for (; at > from && (values[order[at - 1] as number] as number) > value; at--)
      order[at] = order[at - 1] as number
    order[at] = moved
  }
}
