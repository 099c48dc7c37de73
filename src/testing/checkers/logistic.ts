import { expect } from 'vitest'
import { fitLogistic } from '../../core/models/logistic'
import { matrixOf, matrixOfRows, rowOf } from '../../core/models/matrix'
import { applyPreprocessing, fitPreprocessing } from '../../core/models/preprocess'
import { expectAllNear, expectNear } from '../near'

interface Golden {
  readonly cases: readonly {
    readonly id: string
    readonly C: number
    readonly class_weight: 'balanced' | null
    readonly sample_weight: readonly number[] | null
    readonly X: readonly number[][]
    readonly y: readonly number[]
    readonly scaler_mean: readonly number[]
    readonly scaler_scale: readonly number[]
    readonly coef: readonly number[]
    readonly intercept: number
    readonly objective: number
    readonly Xq: readonly number[][]
    readonly decision_q: readonly number[]
    readonly proba_q: readonly number[]
  }[]
}

export function check(golden: unknown): void {
  for (const one of (golden as Golden).cases) {
    const x = matrixOfRows(one.X)
    const preprocessing = fitPreprocessing(x, 0)
    const scales = preprocessing.map((scaling) => scaling?.scale ?? NaN)
    const means = preprocessing.map((scaling) => scaling?.mean ?? NaN)
    expectAllNear(means, one.scaler_mean, 1e-9, `${one.id} mean`)
    expectAllNear(scales, one.scaler_scale, 1e-9, `${one.id} scale`)

    const fit = fitLogistic(applyPreprocessing(preprocessing, x), one.y, {
      c: one.C,
      weights: rowWeights(one.y, one.sample_weight, one.class_weight),
    })
    expectAllNear(fit.coefficients, one.coef, 1e-6, `${one.id} coef`)
    expectNear(fit.intercept, one.intercept, 1e-6, `${one.id} intercept`)
    expectNear(fit.objective / one.objective, 1, 1e-9, `${one.id} objective`)
    expect(fit.gradientNorm, `${one.id} gradient`).toBeLessThan(1e-6)

    const query = matrixOf(applyPreprocessing(preprocessing, matrixOfRows(one.Xq)))
    const margins = one.Xq.map((_, i) =>
      rowOf(query, i).reduce((sum, z, j) => sum + z * (fit.coefficients[j] ?? NaN), fit.intercept),
    )
    expectAllNear(margins, one.decision_q, 1e-6, `${one.id} decision`)
    const probabilities = margins.map((margin) => 1 / (1 + Math.exp(-margin)))
    expectAllNear(probabilities, one.proba_q, 1e-7, `${one.id} probability`)
  }
}

/** Sample weights times class weights; 'balanced' is n / (2 * rows of the class). */
function rowWeights(
  y: readonly number[],
  sample: readonly number[] | null,
  classes: 'balanced' | null,
): Float64Array {
  const positives = y.filter((label) => label === 1).length
  const ofClass = (label: number) =>
    y.length / (2 * (label === 1 ? positives : y.length - positives))
  return Float64Array.from(
    y,
    (label, i) => (sample?.[i] ?? 1) * (classes === 'balanced' ? ofClass(label) : 1),
  )
}
