const BITS = 11
const BUCKETS = 1 << BITS
const PASSES = 3

/**
 * Positions of `values` in ascending order: values[order[0]] <= values[order[1]] <= ... No value
 * may be NaN; equal values stand together, in no order that may be relied on.
 *
 * Radix sort by the upper 32 bits of each double, three digits of 11 bits from the lowest up, then
 * a comparison sort of the few groups that only the lower bits tell apart.
 */
export function argsort(values: Float64Array): Int32Array {
  const n = values.length
  const keys = upperBits(values)
  let order = new Int32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  let other = new Int32Array(n)
  const start = new Int32Array(BUCKETS)
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * BITS
    start.fill(0)
    for (let i = 0; i < n; i++) {
      const bucket = ((keys[i] as number) >>> shift) & (BUCKETS - 1)
      start[bucket] = (start[bucket] as number) + 1
    }
    for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
      const count = start[bucket] as number
      start[bucket] = sum
      sum += count
    }
    for (let k = 0; k < n; k++) {
      const i = order[k] as number
      const bucket = ((keys[i] as number) >>> shift) & (BUCKETS - 1)
      const at = start[bucket] as number
      start[bucket] = at + 1
      other[at] = i
    }
    const swap = order
    order = other
    other = swap
  }
  settle(values, keys, order)
  return order
}

/** The upper 32 bits of each double, changed so that unsigned order is numeric order. */
function upperBits(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.slice().buffer)
  const upper = LITTLE_ENDIAN ? 1 : 0
  const keys = new Uint32Array(values.length)
  for (let i = 0; i < keys.length; i++) {
    const word = words[2 * i + upper] as number
    keys[i] = word ^ ((word >> 31) | 0x80000000)
  }
  return keys
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

/** Sorts the groups whose keys are equal by their values. */
function settle(values: Float64Array, keys: Uint32Array, order: Int32Array): void {
  const n = order.length
  let from = 0
  for (let k = 1; k <= n; k++) {
    if (k < n && keys[order[k] as number] === keys[order[from] as number]) continue
    if (k - from > 1)
      order.subarray(from, k).sort((i, j) => (values[i] as number) - (values[j] as number))
    from = k
  }
}
