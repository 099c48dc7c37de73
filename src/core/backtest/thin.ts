/** Positions of at most `most` (2 or more) evenly spaced elements of `count`, ends included. */
export function thinEvenly(count: number, most: number): number[] {
  const kept = Math.min(count, most)
  if (kept < 2) return kept === 1 ? [0] : []
  return Array.from({ length: kept }, (_, i) => Math.round((i * (count - 1)) / (kept - 1)))
}
