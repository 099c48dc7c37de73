import { normalCdf, normalQuantile } from './normal'
import { mean, sampleDeviation } from './returns'

/** Moments of a series of returns that the Sharpe ratio's error depends on. */
export interface SharpeMoments {
  /** A period, not annualised. */
  readonly sharpe: number
  readonly periods: number
  readonly skew: number
  /** Pearson kurtosis: 3 for a normal. */
  readonly kurtosis: number
}

/** Sharpe ratio a period (ddof 1), skew and kurtosis (population moments) of returns. */
export function sharpeMoments(returns: Float64Array): SharpeMoments {
  const centre = mean(returns)
  const moment = (power: number): number => mean(returns.map((value) => (value - centre) ** power))
  const variance = moment(2)
  return {
    sharpe: centre / sampleDeviation(returns),
    periods: returns.length,
    skew: moment(3) / variance ** 1.5,
    kurtosis: moment(4) / variance ** 2,
  }
}

/** Variance of the Sharpe estimate times (T - 1). */
function spread({ sharpe, skew, kurtosis }: SharpeMoments): number {
  return 1 - skew * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2
}

/**
 * Probability that the true Sharpe ratio a period exceeds `benchmark`.
 * Source: Bailey, Lopez de Prado, The Sharpe Ratio Efficient Frontier, 2012.
 */
export function probabilisticSharpe(moments: SharpeMoments, benchmark = 0): number {
  const gap = moments.sharpe - benchmark
  return normalCdf((gap * Math.sqrt(moments.periods - 1)) / Math.sqrt(spread(moments)))
}

/** Periods needed before the ratio exceeds `benchmark` with the given confidence; same source. */
export function minTrackRecord(moments: SharpeMoments, benchmark = 0, confidence = 0.95): number {
  return 1 + spread(moments) * (normalQuantile(confidence) / (moments.sharpe - benchmark)) ** 2
}

const EULER_MASCHERONI = 0.5772156649015329

/**
 * Expected best Sharpe ratio a period among `trials` without skill, whose ratios vary by `variance`.
 * Source: Bailey, Lopez de Prado, The Deflated Sharpe Ratio, 2014.
 */
export function expectedBestSharpe(trials: number, variance: number): number {
  return (
    Math.sqrt(variance) *
    ((1 - EULER_MASCHERONI) * normalQuantile(1 - 1 / trials) +
      EULER_MASCHERONI * normalQuantile(1 - 1 / (trials * Math.E)))
  )
}

/** `probabilisticSharpe` against the best of `trials` without skill; same source. */
export function deflatedSharpe(moments: SharpeMoments, trials: number, variance: number): number {
  return probabilisticSharpe(moments, expectedBestSharpe(trials, variance))
}
