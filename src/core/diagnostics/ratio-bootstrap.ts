import { createRandom } from '../columns/random'
import { percentileInterval } from '../validation/percentile-interval'
import type { Interval95 } from '../validation/wilson'
import { TALLY } from './tally'

/** Largest share of draws without a ratio that an interval may leave out. */
export const MOST_UNDEFINED = 0.05

/** (signal positives / signals) / (positives / rows); NaN when a denominator is 0. */
export function ratioOf(
  rows: number,
  positives: number,
  signals: number,
  signalPositives: number,
): number {
  return rows === 0 || positives === 0 || signals === 0
    ? Number.NaN
    : signalPositives / signals / (positives / rows)
}

/** Sums of the four counts over the clusters. */
export function totals(tally: Float64Array): readonly [number, number, number, number] {
  const sum: [number, number, number, number] = [0, 0, 0, 0]
  tally.forEach((count, i) => {
    const field = (i % TALLY.width) as 0 | 1 | 2 | 3
    sum[field] += count
  })
  return sum
}

/** Only the clusters that hold a row. */
function occupied(tally: Float64Array): Float64Array {
  return tally.filter((_, i) => (tally[i - (i % TALLY.width) + TALLY.rows] as number) > 0)
}

/**
 * 95% percentile interval of the ratio with whole clusters drawn with replacement (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993). `tally` holds `TALLY.width` counts a cluster.
 * Null with fewer than two clusters, or where no draw could show another ratio than the observed 0.
 */
export function bootstrapRatio(
  tally: Float64Array,
  draws: number,
  seed: number,
): Interval95 | null {
  const clusters = occupied(tally)
  const count = clusters.length / TALLY.width
  const [, , , signalPositives] = totals(clusters)
  if (count < 2 || signalPositives === 0) return null
  const random = createRandom(seed)
  const ratios = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) ratios[draw] = drawRatio(clusters, count, random.below)
  return percentileInterval(ratios, MOST_UNDEFINED)
}

function drawRatio(
  clusters: Float64Array,
  count: number,
  below: (bound: number) => number,
): number {
  let rows = 0
  let positives = 0
  let signals = 0
  let signalPositives = 0
  for (let i = 0; i < count; i++) {
    const base = below(count) * TALLY.width
    rows += clusters[base] as number
    positives += clusters[base + 1] as number
    signals += clusters[base + 2] as number
    signalPositives += clusters[base + 3] as number
  }
  return ratioOf(rows, positives, signals, signalPositives)
}
