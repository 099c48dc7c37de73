/**
 * How many of the labels are 1. Throws a RangeError unless there is one label a row, each 0 or 1:
 * rows whose label is still unknown are left out before, never counted as 0.
 */
export function countPositives(y: ArrayLike<number>, rows: number): number {
  if (y.length !== rows) throw new RangeError(`${y.length} labels for ${rows} rows`)
  let positives = 0
  for (let i = 0; i < rows; i++) {
    const label = y[i] as number
    if (label !== 0 && label !== 1) throw new RangeError(`label ${label} of row ${i} is not 0 or 1`)
    positives += label
  }
  return positives
}
