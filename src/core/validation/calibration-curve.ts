import { quantileSorted } from '../models/quantile'

/** Mean probability and observed share of the rows of one bin. */
export interface CurvePoint {
  readonly meanPredicted: number
  readonly observed: number
  readonly n: number
}

export type BinStrategy = 'uniform' | 'quantile'

/**
 * Observed share against mean probability in `bins` bins of equal width or of equal mass; a value
 * on an edge goes to the lower bin, empty bins are left out (scikit-learn's calibration_curve).
 */
export function calibrationCurve(
  p: Float64Array,
  y: ArrayLike<number>,
  bins: number,
  strategy: BinStrategy,
): CurvePoint[] {
  const edges = interiorEdges(p, bins, strategy)
  return binned(p, y, bins, (value) => edges.filter((edge) => edge < value).length)
}

/**
 * Expected calibration error: mean over rows of |observed - mean probability| of their bin, `bins`
 * of equal width closed on the left, the last on both sides; null without rows.
 * Source: Naeini, Cooper and Hauskrecht, AAAI 2015.
 */
export function expectedCalibrationError(
  p: Float64Array,
  y: ArrayLike<number>,
  bins: number = 10,
): number | null {
  if (p.length === 0) return null
  const points = binned(p, y, bins, (value) => Math.min(bins - 1, Math.floor(value * bins)))
  return points.reduce(
    (sum, { n, observed, meanPredicted }) =>
      sum + (n / p.length) * Math.abs(observed - meanPredicted),
    0,
  )
}

function interiorEdges(p: Float64Array, bins: number, strategy: BinStrategy): number[] {
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins)
  if (strategy === 'uniform') return shares
  const sorted = p.slice().sort()
  return shares.map((share) => quantileSorted(sorted, share))
}

function binned(
  p: Float64Array,
  y: ArrayLike<number>,
  bins: number,
  binOf: (value: number) => number,
): CurvePoint[] {
  const predicted = new Float64Array(bins)
  const hits = new Float64Array(bins)
  const count = new Float64Array(bins)
  p.forEach((value, i) => {
    const bin = binOf(value)
    predicted[bin] = (predicted[bin] as number) + value
    hits[bin] = (hits[bin] as number) + (y[i] as number)
    count[bin] = (count[bin] as number) + 1
  })
  return Array.from(count, (n, bin) => ({
    meanPredicted: (predicted[bin] as number) / n,
    observed: (hits[bin] as number) / n,
    n,
  })).filter(({ n }) => n > 0)
}
