import type { ReliabilityBin } from '../../contracts/results'

export interface ReliabilityPoint {
  readonly predicted: number
  readonly observed: number
  /** Wilson bounds of the observed share; both the share itself where there are none. */
  readonly ci: readonly [number, number]
  readonly n: number
  readonly bin: ReliabilityBin
}

/** What can be drawn of the bins: those without rows have no observed share. */
export function reliabilityPoints(bins: readonly ReliabilityBin[]): readonly ReliabilityPoint[] {
  return bins.flatMap((bin) => {
    const { rate, ci, n } = bin.observed
    if (rate === null) return []
    return [{ predicted: bin.meanPredicted, observed: rate, ci: ci ?? [rate, rate], n, bin }]
  })
}

/** End of both axes, which begin at 0: just beyond the greatest share or bound. */
export function reliabilityTop(points: readonly ReliabilityPoint[]): number {
  return Math.max(0, ...points.flatMap(({ predicted, ci }) => [predicted, ci[1]])) * 1.04
}

/** Position of the point whose predicted share is nearest; null when there are no points. */
export function nearestPoint(
  points: readonly ReliabilityPoint[],
  predicted: number,
): number | null {
  let best: number | null = null
  let least = Infinity
  points.forEach((point, i) => {
    const far = Math.abs(point.predicted - predicted)
    if (far < least) [best, least] = [i, far]
  })
  return best
}
