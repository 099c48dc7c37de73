import { quantileSorted } from '../models/quantile'

/**
 * Figures of a series of simple returns a period. Each is NaN when it is not defined (too few
 * returns, no spread, no loss); `equityMetrics` turns that into null.
 * Definitions: empyrical-reloaded, stats.py.
 */

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample standard deviation (ddof 1); NaN below two values. */
export function sampleDeviation(values: Float64Array): number {
  if (values.length < 2) return NaN
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** Annualised mean excess return over its standard deviation; `riskFree` a period. */
export function sharpeRatio(returns: Float64Array, periodsPerYear: number, riskFree = 0): number {
  const excess = returns.map((value) => value - riskFree)
  const deviation = sampleDeviation(excess)
  return deviation > 0 ? (mean(excess) / deviation) * Math.sqrt(periodsPerYear) : NaN
}

/** Annualised root mean square of the shortfalls below `required`, over all periods. */
export function downsideRisk(returns: Float64Array, periodsPerYear: number, required = 0): number {
  const squares = returns.map((value) => Math.min(value - required, 0) ** 2)
  return Math.sqrt(mean(squares)) * Math.sqrt(periodsPerYear)
}

/** Annualised mean return above `required` over the downside risk. */
export function sortinoRatio(returns: Float64Array, periodsPerYear: number, required = 0): number {
  const risk = downsideRisk(returns, periodsPerYear, required)
  return risk > 0 ? ((mean(returns) - required) * periodsPerYear) / risk : NaN
}

/** Sum of the gains over the sum of the losses. */
export function omegaRatio(returns: Float64Array): number {
  const gains = returns.reduce((sum, value) => sum + Math.max(value, 0), 0)
  const losses = returns.reduce((sum, value) => sum - Math.min(value, 0), 0)
  return losses > 0 ? gains / losses : NaN
}

/** Size of the 95th percentile over that of the 5th. */
export function tailRatio(returns: Float64Array): number {
  const sorted = returns.toSorted()
  const low = Math.abs(quantileSorted(sorted, 0.05))
  return low > 0 ? Math.abs(quantileSorted(sorted, 0.95)) / low : NaN
}

/** Historical 5% value at risk: the 5th percentile, linear interpolation. */
export function valueAtRisk5(returns: Float64Array): number {
  return quantileSorted(returns.toSorted(), 0.05)
}

/** Mean of the returns up to the 5th percentile. */
export function expectedShortfall5(returns: Float64Array): number {
  const count = Math.floor((returns.length - 1) * 0.05) + 1
  return returns.length > 0 ? mean(returns.toSorted().subarray(0, count)) : NaN
}

/** R squared of a straight line through the cumulative log returns. */
export function stability(returns: Float64Array): number {
  let sum = 0
  const path = returns.map((value) => (sum += Math.log1p(value)))
  const centre = mean(path)
  const middle = (path.length - 1) / 2
  let [xy, xx, yy] = [0, 0, 0]
  path.forEach((value, i) => {
    xy += (i - middle) * (value - centre)
    xx += (i - middle) ** 2
    yy += (value - centre) ** 2
  })
  return xy ** 2 / (xx * yy)
}
