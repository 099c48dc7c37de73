/** From a value to a pixel. */
export type Scale = (value: number) => number

export type Extent = readonly [lo: number, hi: number]

/** Straight mapping of `domain` on `range`; an empty domain maps to the middle of the range. */
export function linearScale(domain: Extent, range: Extent): Scale {
  const span = domain[1] - domain[0]
  if (span === 0) return () => (range[0] + range[1]) / 2
  const slope = (range[1] - range[0]) / span
  return (value) => range[0] + (value - domain[0]) * slope
}

/**
 * Mapping by ratio; values of 0 and below have no place and give NaN.
 * @throws RangeError when the domain holds 0 or less.
 */
export function logScale(domain: Extent, range: Extent): Scale {
  if (!(domain[0] > 0 && domain[1] > 0))
    throw new RangeError(`log scale needs a domain above 0, got ${domain[0]} to ${domain[1]}`)
  const inner = linearScale([Math.log(domain[0]), Math.log(domain[1])], range)
  return (value) => (value > 0 ? inner(Math.log(value)) : Number.NaN)
}

/** Least and greatest finite value, or null when there is none. */
export function extentOf(values: ArrayLike<number>): Extent | null {
  let lo = Infinity
  let hi = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!Number.isFinite(value)) continue
    if (value < lo) lo = value
    if (value > hi) hi = value
  }
  return lo <= hi ? [lo, hi] : null
}

export function clamp(value: number, [lo, hi]: Extent): number {
  return Math.min(hi, Math.max(lo, value))
}
