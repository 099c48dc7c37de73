/** Values placed at once, at most. */
export const MOST_PLACED: i32 = 16384

/** Buckets of a digit of the radix sort, at most. */
const BUCKETS: u32 = 1 << 11

const KEYS: usize = memory.data(4 * MOST_PLACED, 16)
const HALF: usize = memory.data(4 * MOST_PLACED, 16)
const ORDER: usize = memory.data(4 * MOST_PLACED, 16)
const LOW: usize = memory.data(4 * BUCKETS, 16)
const HIGH: usize = memory.data(4 * BUCKETS, 16)

/** Of the stretch placed last: its values ascending; place, first equal place and end of equals, 16 bits. */
export const SORTED: usize = memory.data(8 * MOST_PLACED, 16)
export const PLACE: usize = memory.data(2 * MOST_PLACED, 16)
export const FIRST: usize = memory.data(2 * MOST_PLACED, 16)
export const END: usize = memory.data(2 * MOST_PLACED, 16)

/** The bits of a double as a number that is in the order of the doubles. */
function keyOf(at: usize): u64 {
  const bits = load<i64>(at)
  return <u64>(bits ^ ((bits >> 63) | (<i64>0x8000000000000000)))
}

/** Keys of two digits at most, in the order of the values as far as they tell them apart, and their counts. */
function shortKeys(src: usize, n: i32, bits: u32): void {
  const buckets = 1 << bits
  const stop = src + ((<usize>n) << 3)
  let least: u64 = u64.MAX_VALUE
  let most: u64 = 0
  for (let at = src; at < stop; at += 8) {
    const key = keyOf(at)
    least = min(least, key)
    most = max(most, key)
  }
  const width = 64 - <i32>clz<u64>(most - least)
  const shift = <u64>max(0, width - 2 * <i32>bits)
  memory.fill(LOW, 0, 4 * buckets)
  memory.fill(HIGH, 0, 4 * buckets)
  const mask = buckets - 1
  let to = KEYS
  for (let at = src; at < stop; at += 8, to += 4) {
    const key = <u32>((keyOf(at) - least) >> shift)
    store<u32>(to, key)
    const low = LOW + ((<usize>(key & mask)) << 2)
    const high = HIGH + ((<usize>(key >> bits)) << 2)
    store<u32>(low, load<u32>(low) + 1)
    store<u32>(high, load<u32>(high) + 1)
  }
}

/** Counts of buckets, turned into the place of the first of each. */
function startsOf(counts: usize, buckets: u32): void {
  let sum: u32 = 0
  for (let bucket: u32 = 0; bucket < buckets; bucket++) {
    const at = counts + ((<usize>bucket) << 2)
    const count = load<u32>(at)
    store<u32>(at, sum)
    sum += count
  }
}

/** Sorts neighbours whose keys agree by their values; few do, and they are nearly in order. */
function settle(src: usize, n: i32): void {
  for (let k = 1; k < n; k++) {
    const moved = load<u32>(ORDER + ((<usize>k) << 2))
    const value = load<f64>(src + ((<usize>moved) << 3))
    let at = k
    for (; at > 0; at--) {
      const before = load<u32>(ORDER + ((<usize>(at - 1)) << 2))
      if (!(load<f64>(src + ((<usize>before) << 3)) > value)) break
      store<u32>(ORDER + ((<usize>at) << 2), before)
    }
    if (at != k) store<u32>(ORDER + ((<usize>at) << 2), moved)
  }
}

/** Places `n` values without NaN, `MOST_PLACED` at most. */
export function placeAll(src: usize, n: i32): void {
  // Few values need few buckets, and going through them all takes its time.
  const bits: u32 = n <= 4096 ? 9 : 11
  const mask = (1 << bits) - 1
  shortKeys(src, n, bits)
  startsOf(LOW, mask + 1)
  startsOf(HIGH, mask + 1)
  for (let i = 0; i < n; i++) {
    const key = load<u32>(KEYS + ((<usize>i) << 2))
    const bucket = LOW + ((<usize>(key & mask)) << 2)
    const at = load<u32>(bucket)
    store<u32>(bucket, at + 1)
    store<u32>(HALF + ((<usize>at) << 2), i)
  }
  for (let k = 0; k < n; k++) {
    const i = load<u32>(HALF + ((<usize>k) << 2))
    const bucket = HIGH + ((<usize>(load<u32>(KEYS + ((<usize>i) << 2)) >> bits)) << 2)
    const at = load<u32>(bucket)
    store<u32>(bucket, at + 1)
    store<u32>(ORDER + ((<usize>at) << 2), i)
  }
  settle(src, n)
  let first = 0
  let before: f64 = NaN
  for (let k = 0; k < n; k++) {
    const i = load<u32>(ORDER + ((<usize>k) << 2))
    const value = load<f64>(src + ((<usize>i) << 3))
    store<f64>(SORTED + ((<usize>k) << 3), value)
    store<u16>(PLACE + ((<usize>i) << 1), <u16>k)
    if (value != before) first = k
    before = value
    store<u16>(FIRST + ((<usize>k) << 1), <u16>first)
  }
  let end = n
  for (let k = n - 1; k >= 0; k--) {
    store<u16>(END + ((<usize>k) << 1), <u16>end)
    if (<i32>load<u16>(FIRST + ((<usize>k) << 1)) == k) end = k
  }
}
