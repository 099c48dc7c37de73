/** Smaller first for sign 1, larger first for -1; missing values (NaN) last either way. */
function compare(x: number, y: number, sign: number): number {
  const missing = Number(Number.isNaN(x)) - Number(Number.isNaN(y))
  if (missing !== 0) return missing
  return x === y || Number.isNaN(x) ? 0 : sign * (x - y)
}

/**
 * Positions of `key` sorted by value; missing values come last either way, and ties stand by `ties`, if
 * there is one, and then in the order of the rows.
 */
export function orderBy(
  key: Float64Array,
  descending: boolean,
  ties: Float64Array | null = null,
): Uint32Array {
  const sign = descending ? -1 : 1
  return Uint32Array.from(key.keys()).sort((a, b) => {
    const first = compare(key[a] as number, key[b] as number, sign)
    if (first !== 0 || ties === null || Number.isNaN(key[a])) return first || a - b
    return compare(ties[a] as number, ties[b] as number, sign) || a - b
  })
}
