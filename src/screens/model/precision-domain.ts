import type { ScoreMetrics } from '../../contracts/results'
import type { WhiskerDomain } from '../../ui/whisker-scale'

/** From 0 to a little beyond the largest figure: one axis for a column of average precisions. */
export function precisionDomain(metrics: readonly ScoreMetrics[]): WhiskerDomain {
  const values = metrics.flatMap((one) => [
    one.averagePrecision ?? 0,
    one.averagePrecisionCi?.[1] ?? 0,
    one.baseRate ?? 0,
  ])
  return { from: 0, to: Math.min(1, Math.max(0.01, ...values) * 1.05) }
}
