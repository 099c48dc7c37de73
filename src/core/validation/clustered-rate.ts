import { type Interval95, wilson, Z95 } from './wilson'

/** 97.5% points of Student's t at 1 to 4 degrees of freedom, where the expansion is too coarse. */
const FEW = [12.7062, 4.3027, 3.1824, 2.7764]

/** 97.5% point of Student's t. Source: R. A. Fisher and E. A. Cornish, Technometrics 1960. */
export function studentT975(degrees: number): number {
  const exact = FEW[degrees - 1]
  if (exact !== undefined) return exact
  const z = Z95
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3
}

/** Counts by cluster: rows, and those of them that are hits. */
interface Cluster {
  n: number
  hits: number
}

/**
 * How many independent trials a share of rows in clusters is worth: the variance of independent ones over that
 * between clusters, at most `most`, less for few clusters as Student's t is wider than the normal. Where every row
 * says the same, the spread tells nothing, and the clusters are the trials. Source: E. L. Korn and B. I. Graubard,
 * Survey Methodology 1998.
 */
function effectiveTrials(clusters: readonly Cluster[], most: number): number {
  const n = clusters.reduce((sum, one) => sum + one.n, 0)
  const rate = clusters.reduce((sum, one) => sum + one.hits, 0) / n
  const count = clusters.length
  if (rate === 0 || rate === 1) return Math.min(most, count)
  const squares = clusters.reduce((sum, one) => sum + (one.hits - rate * one.n) ** 2, 0)
  const variance = (squares * count) / (count - 1) / n ** 2
  const trials = variance === 0 ? most : Math.min(most, (rate * (1 - rate)) / variance)
  return trials * (Z95 / studentT975(count - 1)) ** 2
}

/**
 * Wilson's 95% interval of the share of rows that are hits, of as many trials as rows in clusters are worth, at most
 * `most`. Rows of one cluster may depend on each other in any way. Null with fewer than two clusters.
 */
export function clusteredInterval(
  isHit: readonly boolean[],
  cluster: ArrayLike<number>,
  most: number = isHit.length,
): Interval95 | null {
  const clusters = new Map<number, Cluster>()
  isHit.forEach((hit, i) => {
    const key = cluster[i] as number
    const counts = clusters.get(key) ?? { n: 0, hits: 0 }
    counts.n++
    if (hit) counts.hits++
    clusters.set(key, counts)
  })
  if (clusters.size < 2) return null
  const trials = effectiveTrials([...clusters.values()], most)
  const hits = isHit.filter(Boolean).length
  // A share of exactly all must stay so.
  return wilson(hits === isHit.length ? trials : (hits / isHit.length) * trials, trials)
}
