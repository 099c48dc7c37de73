import { fitLogistic } from './logistic'
import { createMatrix, sourceOf } from './matrix'

/** P(y = 1 | s) = 1 / (1 + exp(a s + b)); a < 0 when higher scores go with positives. */
export interface Platt {
  readonly a: number
  readonly b: number
}

/** Keeps the slope finite when all scores are equal; far below the precision of the fit. */
const PENALTY = 1e-10

/**
 * Platt's sigmoid: weighted cross-entropy against the targets (P + 1) / (P + 2) and 1 / (N + 2), P
 * and N the weight of positives and negatives, which keep it finite on separable scores. `y` is 0
 * or 1. Throws a RangeError on no rows and on lengths that differ.
 * Source: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
 */
export function fitPlatt(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: Float64Array | null = null,
): Platt {
  const n = score.length
  if (n === 0) throw new RangeError('Platt calibration needs at least one row')
  let positive = 0
  let total = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    const weight = weights === null ? 1 : (weights[i] as number)
    total += weight
    if (y[i] === 1) positive += weight
    sum += score[i] as number
  }
  const target = Float64Array.from(y, (label) =>
    label === 1 ? (positive + 1) / (positive + 2) : 1 / (total - positive + 2),
  )
  const mean = sum / n
  const centred = Float64Array.from(score, (value) => value - mean)
  const scale = Math.sqrt(centred.reduce((squares, value) => squares + value * value, 0) / n) || 1
  const column = createMatrix(n, 1)
  centred.forEach((value, i) => (column.data[i] = value / scale))
  const fit = fitLogistic(sourceOf(column), target, { c: 1, penalty: PENALTY, weights })
  const slope = (fit.coefficients[0] as number) / scale
  return { a: -slope, b: slope * mean - fit.intercept }
}
