export const gatherInt8 = (source: Int8Array, rows: Int32Array): Int8Array =>
  Int8Array.from(rows, (row) => source[row] as number)

export const gatherInt32 = (source: Int32Array, rows: Int32Array): Int32Array =>
  rows.map((row) => source[row] as number)

/** How many of the labels `y` at `rows` are 1. */
export const positivesAt = (y: Int8Array, rows: Int32Array): number =>
  rows.reduce((sum, row) => sum + (y[row] === 1 ? 1 : 0), 0)

/** How many different non-negative numbers stand in `source` at `rows`. */
export function countDistinct(source: Int32Array, rows: Int32Array): number {
  const seen = new Set<number>()
  for (const row of rows) {
    const value = source[row] as number
    if (value >= 0) seen.add(value)
  }
  return seen.size
}
