import { countOnes } from '../kernels/bitset'

/** A matrix of bits, one padded row of 32-bit words an instrument. */
export interface BitRows {
  readonly words: Int32Array
  /** Words a row. */
  readonly stride: number
  readonly rows: number
}

/** Cleared bits: `rows` rows of at least `bits` bits. */
export function allocateBits(rows: number, bits: number): BitRows {
  const stride = (bits + 31) >>> 5
  return { words: new Int32Array(rows * stride), stride, rows }
}

/** Sets one bit of one row. */
export function setBit(matrix: BitRows, row: number, bit: number): void {
  const word = row * matrix.stride + (bit >>> 5)
  matrix.words[word] = (matrix.words[word] as number) | (1 << (bit & 31))
}

/** Number of bits set in both `a` and `b`, over `count` words from `at` and `bt`. */
export function countBoth(
  a: Int32Array,
  at: number,
  b: Int32Array,
  bt: number,
  count: number,
): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const word = (a[at + i] as number) & (b[bt + i] as number)
    if (word !== 0) sum += countOnes(word)
  }
  return sum
}

/** Copies `count` words of `source` that start at bit `bit` of the row at word `at` into `out`. */
export function readShifted(
  source: Int32Array,
  at: number,
  bit: number,
  count: number,
  out: Int32Array,
): void {
  const first = at + (bit >>> 5)
  const shift = bit & 31
  if (shift === 0) {
    for (let i = 0; i < count; i++) out[i] = source[first + i] as number
    return
  }
  for (let i = 0; i < count; i++) {
    const low = (source[first + i] as number) >>> shift
    out[i] = low | ((source[first + i + 1] as number) << (32 - shift))
  }
}
