/** Largest number of points that a drawn series may hold. */
const MAX_POINTS = 1000

/**
 * Positions to keep so that at most `max` remain: the first, the last, and the least and greatest
 * finite value of equal buckets between them. Peaks and troughs survive; order is kept.
 * @throws RangeError when `max` is below 4.
 */
export function extremePositions(values: ArrayLike<number>, max: number): number[] {
  if (max < 4) throw new RangeError(`decimation needs at least 4 points, got ${max}`)
  const n = values.length
  if (n <= max) return Array.from({ length: n }, (_, i) => i)
  const buckets = Math.floor((max - 2) / 2)
  const kept = [0]
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = 1 + Math.floor((bucket * (n - 2)) / buckets)
    const to = 1 + Math.floor(((bucket + 1) * (n - 2)) / buckets)
    pushExtremes(values, from, to, kept)
  }
  kept.push(n - 1)
  return kept
}

/** Points thinned by the extremes of `valueOf`; the same array when it is short enough. */
export function thin<T>(
  points: readonly T[],
  valueOf: (point: T) => number,
  max = MAX_POINTS,
): readonly T[] {
  if (points.length <= max) return points
  return extremePositions(points.map(valueOf), max).map((i) => points[i] as T)
}

function pushExtremes(values: ArrayLike<number>, from: number, to: number, kept: number[]): void {
  let low = -1
  let high = -1
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    if (!Number.isFinite(value)) continue
    if (low < 0 || value < (values[low] as number)) low = i
    if (high < 0 || value > (values[high] as number)) high = i
  }
  if (low < 0) return
  kept.push(Math.min(low, high))
  if (low !== high) kept.push(Math.max(low, high))
}
