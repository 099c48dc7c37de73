/** The concatenation of typed arrays of one kind; `create` allocates the whole. */
function concat<T extends { set(source: T, at: number): void; readonly length: number }>(
  parts: readonly T[],
  create: (length: number) => T,
): T {
  const whole = create(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const concatFloat32 = (parts: readonly Float32Array[]): Float32Array =>
  concat(parts, (n) => new Float32Array(n))
export const concatFloat64 = (parts: readonly Float64Array[]): Float64Array =>
  concat(parts, (n) => new Float64Array(n))
export const concatInt32 = (parts: readonly Int32Array[]): Int32Array =>
  concat(parts, (n) => new Int32Array(n))
export const concatInt8 = (parts: readonly Int8Array[]): Int8Array =>
  concat(parts, (n) => new Int8Array(n))
export const concatUint8 = (parts: readonly Uint8Array[]): Uint8Array =>
  concat(parts, (n) => new Uint8Array(n))
export const concatUint32 = (parts: readonly Uint32Array[]): Uint32Array =>
  concat(parts, (n) => new Uint32Array(n))

/** Positions into a whole list of instruments, from positions into the lists of its parts. */
export function concatOffset(parts: readonly Int32Array[], offsets: readonly number[]): Int32Array {
  return concatInt32(
    parts.map((part, i) => part.map((value) => (value < 0 ? value : value + (offsets[i] ?? 0)))),
  )
}

/** Running totals before each part: [0, a, a + b, ...]. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  let total = 0
  return sizes.map((size) => {
    const before = total
    total += size
    return before
  })
}
