/**
 * Positions of `key` sorted by value; missing values (NaN) come last either way, and ties stand by `ties`, if
 * there is one, and then in the order of the rows.
 */
export function orderBy(
  key: Float64Array,
  descending: boolean,
  ties: Float64Array | null = null,
): Uint32Array {
  const sign = descending ? -1 : 1
  return Uint32Array.from(key.keys()).sort((a, b) => {
    const x = key[a] as number
    const y = key[b] as number
    const missing = Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    if (missing !== 0 || Number.isNaN(x)) return missing || a - b
    if (x !== y || ties === null) return sign * (x - y) || a - b
    return sign * ((ties[a] as number) - (ties[b] as number)) || a - b
  })
}
