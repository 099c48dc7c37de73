/**
 * Quantile by linear interpolation, R-7 of Hyndman and Fan (1996): with h = (n - 1) q, the value
 * between elements floor(h) and ceil(h). `sorted` ascends and holds no NaN; NaN when it is empty.
 * Throws a RangeError for `q` outside [0, 1].
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`quantile ${q} is outside [0, 1]`)
  if (sorted.length === 0) return NaN
  const h = (sorted.length - 1) * q
  const below = Math.floor(h)
  const lo = sorted[below] as number
  const hi = sorted[Math.ceil(h)] as number
  return lo === hi ? lo : lo + (h - below) * (hi - lo)
}
