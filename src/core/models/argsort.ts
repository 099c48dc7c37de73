const DIGITS = 1 << 16

/**
 * Indices that put `values` in ascending order, equal values in their original order; -0 comes
 * before 0 and NaN last. A radix sort on the bits of the numbers, linear in their count.
 * Source: D. Knuth, The Art of Computer Programming 3, 5.2.5.
 */
export function argsort(values: ArrayLike<number>): Uint32Array {
  const n = values.length
  const keys = sortableKeys(values)
  let from = new Uint32Array(n)
  let to = new Uint32Array(n)
  for (let i = 0; i < n; i++) from[i] = i
  const starts = new Uint32Array(DIGITS)
  for (let digit = 0; digit < 4; digit++) {
    starts.fill(0)
    for (let i = 0; i < n; i++) {
      const key = keys[4 * i + digit] as number
      starts[key] = (starts[key] as number) + 1
    }
    let before = 0
    for (let key = 0; key < DIGITS; key++) {
      const count = starts[key] as number
      starts[key] = before
      before += count
    }
    for (let i = 0; i < n; i++) {
      const index = from[i] as number
      const key = keys[4 * index + digit] as number
      const place = starts[key] as number
      to[place] = index
      starts[key] = place + 1
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Four 16-bit digits a value, lowest first, whose order is that of the values. */
function sortableKeys(values: ArrayLike<number>): Uint16Array {
  const doubles = Float64Array.from(values, (value) => (Number.isNaN(value) ? NaN : value))
  const digits = new Uint16Array(doubles.buffer)
  for (let i = 0; i < digits.length; i += 4) {
    const negative = (digits[i + 3] as number) & 0x8000
    const flip = negative ? 0xffff : 0
    for (let k = 0; k < 3; k++) digits[i + k] = (digits[i + k] as number) ^ flip
    digits[i + 3] = (digits[i + 3] as number) ^ (negative ? 0xffff : 0x8000)
  }
  return digits
}
