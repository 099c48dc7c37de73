import type { RunResult } from '../../contracts/results'

/** One feature over the folds. */
export interface CoefficientRow {
  readonly feature: string
  /** Log-odds per standard deviation. */
  readonly mean: number
  readonly min: number
  readonly max: number
  /** Share of eligible rows without a value. */
  readonly missing: number
}

/** Features by the size of their mean weight, with its range over the folds. */
export function coefficientRows(
  run: Pick<RunResult, 'spec' | 'folds' | 'coverage'>,
): readonly CoefficientRow[] {
  const { folds, spec, coverage } = run
  if (folds.length === 0) return []
  return spec.features
    .map((feature, index) => {
      const values = folds.map(({ coefficients }) => coefficients[index] ?? 0)
      return {
        feature,
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        min: Math.min(...values),
        max: Math.max(...values),
        missing: coverage.missing[feature] ?? 0,
      }
    })
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
}

/** Largest absolute bound: both ends of the axis that all rows share. */
export const reachOf = (rows: readonly CoefficientRow[]): number =>
  Math.max(0.01, ...rows.flatMap(({ min, max }) => [Math.abs(min), Math.abs(max)]))
