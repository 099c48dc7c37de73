export type Interval95 = readonly [lo: number, hi: number]

/** A share with its counts and its Wilson interval. */
export interface Rate {
  readonly hits: number
  readonly n: number
  readonly rate: number | null
  readonly ci: Interval95 | null
}

/** 97.5% quantile of the standard normal. */
export const Z95 = 1.959963984540054

/**
 * Wilson's 95% score interval of `hits` of `n` independent trials; null when n is 0. Rows with
 * overlapping label windows are not independent: for them it is too narrow.
 * Throws a RangeError unless 0 <= hits <= n. Source: E. B. Wilson, JASA 1927.
 */
export function wilson(hits: number, n: number): Interval95 | null {
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`${hits} hits of ${n}`)
  if (n === 0) return null
  const rate = hits / n
  const z2 = Z95 * Z95
  const centre = (rate + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n))
  // At the ends the limit is exact; rounding would leave it a hair off.
  return [hits === 0 ? 0 : centre - half, hits === n ? 1 : centre + half]
}

/** The share of `hits` in `n` with its interval; both null when n is 0. */
export function rateOf(hits: number, n: number): Rate {
  return { hits, n, rate: n === 0 ? null : hits / n, ci: wilson(hits, n) }
}
