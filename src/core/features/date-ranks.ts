/** Rows by date: `order` holds the rows of one date next to each other, dates ascending. */
export interface RowsByDate {
  readonly order: Int32Array
  /** Place in `order` of the first row of each date, and the number of rows at the end. */
  readonly starts: Int32Array
}

/** The rows of each date, in the order they are given. */
export function rowsByDate(day: Int32Array): RowsByDate {
  const order = Int32Array.from(day.keys())
  order.sort((a, b) => (day[a] as number) - (day[b] as number) || a - b)
  const starts = Array.from(order.keys()).filter(
    (k) => k === 0 || day[order[k] as number] !== day[order[k - 1] as number],
  )
  return { order, starts: Int32Array.from([...starts, order.length]) }
}

/** Place of the first of `sorted` that is not below `value`, or with `after` that is above it. */
function placeOf(sorted: Float64Array, value: number, after: boolean): number {
  let lo = 0
  let hi = sorted.length
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    const other = sorted[mid] as number
    if (other < value || (after && other === value)) lo = mid + 1
    else hi = mid
  }
  return lo
}

/**
 * Replaces column `column` of a row-major matrix of `cols` columns by the rank of each value among the
 * other known values of its date: the share that are lower, ties half, 0 to 1. NaN where the value
 * is missing or stands alone. Nothing of another date is looked at.
 */
export function rankWithinDates(
  x: Float32Array | Float64Array,
  cols: number,
  column: number,
  { order, starts }: RowsByDate,
): void {
  for (let d = 0; d + 1 < starts.length; d++) {
    const rows = order.subarray(starts[d], starts[d + 1])
    const values = Float64Array.from(rows, (row) => x[row * cols + column] as number)
    const sorted = values.filter((value) => value === value).sort()
    rows.forEach((row, i) => {
      const value = values[i] as number
      x[row * cols + column] = rankIn(sorted, value)
    })
  }
}

/** Share of the others in ascending `sorted`, which holds `value` once at least, that are lower; ties half. */
function rankIn(sorted: Float64Array, value: number): number {
  if (value !== value || sorted.length < 2) return Number.NaN
  const below = placeOf(sorted, value, false)
  const equal = placeOf(sorted, value, true) - below - 1
  return (below + 0.5 * equal) / (sorted.length - 1)
}
