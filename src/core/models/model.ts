import { countPositives } from './labels'
import { fitLogistic } from './logistic'
import type { Matrix, Numbers } from './matrix'
import {
  applyPreprocessing,
  clamp,
  designColumns,
  fitPreprocessing,
  type Preprocessing,
} from './preprocess'

export interface LogisticSpec {
  readonly kind: 'logistic'
  /** Inverse strength of the L2 penalty, as in scikit-learn. */
  readonly c: number
}

/** A fitted model as plain numbers: it survives JSON unchanged. */
export interface FittedModel {
  readonly kind: 'logistic'
  readonly c: number
  /** Ids of the columns that rows must have, in order. */
  readonly features: readonly string[]
  readonly preprocessing: Preprocessing
  /** Log-odds per standard deviation of each feature; 0 for a feature that took no part. */
  readonly coefficients: readonly number[]
  /** Log-odds per standard deviation of "was missing"; 0 where no training value was missing. */
  readonly missingCoefficients: readonly number[]
  /** Log-odds at the training mean. */
  readonly intercept: number
  readonly trainRows: number
  readonly trainPositives: number
}

/**
 * Fits the whole chain on the training rows `x` (raw features, NaN missing) and `y` (0 or 1 each):
 * winsorised at the 0.5% and 99.5% quantiles, missing values at the median with an indicator
 * column, standardised, L2 logistic; `weights`, one a row, count in the fit alone. Throws a RangeError on another label, on a single class and on
 * shapes that do not fit.
 */
export function fitModel(
  spec: LogisticSpec,
  x: Matrix<Numbers>,
  y: ArrayLike<number>,
  features: readonly string[],
  weights: Float64Array | null = null,
): FittedModel {
  if (features.length !== x.cols) {
    throw new RangeError(`${features.length} feature names for ${x.cols} columns`)
  }
  const trainPositives = countPositives(y, x.rows)
  const preprocessing = fitPreprocessing(x)
  const fit = fitLogistic(applyPreprocessing(preprocessing, x), y, { c: spec.c, weights })
  const coefficients = features.map(() => 0)
  const missingCoefficients = features.map(() => 0)
  designColumns(preprocessing).forEach(({ feature, kind }, k) => {
    const side = kind === 'value' ? coefficients : missingCoefficients
    side[feature] = fit.coefficients[k] as number
  })
  return {
    kind: 'logistic',
    c: spec.c,
    features,
    preprocessing,
    coefficients,
    missingCoefficients,
    intercept: fit.intercept,
    trainRows: x.rows,
    trainPositives,
  }
}

/** Margin of each row in log-odds before calibration: the value to rank by. */
export function marginOf(model: FittedModel, x: Matrix<Numbers>): Float64Array {
  if (x.cols !== model.features.length) {
    throw new RangeError(`${x.cols} columns for a model of ${model.features.length} features`)
  }
  const terms = model.features.map((_, j) => termOf(model, j))
  const margins = new Float64Array(x.rows)
  for (let i = 0; i < x.rows; i++) {
    let margin = model.intercept
    for (let j = 0; j < terms.length; j++) {
      margin += contribution(terms[j] as Term, x.data[i * x.cols + j] as number)
    }
    margins[i] = margin
  }
  return margins
}

/**
 * Log-odds that each feature of one row adds against the training mean, its missing indicator
 * included; with the intercept they sum to the margin. Collinear features share credit arbitrarily.
 */
export function contributionsOf(model: FittedModel, row: ArrayLike<number>): Float64Array {
  if (row.length !== model.features.length) {
    throw new RangeError(`${row.length} values for a model of ${model.features.length} features`)
  }
  return Float64Array.from(row, (value, j) => contribution(termOf(model, j), value))
}

/** What one feature adds: offset + slope * held value, or `missing`. */
interface Term {
  readonly lo: number
  readonly hi: number
  readonly slope: number
  readonly offset: number
  readonly missing: number
}

const NOTHING: Term = { lo: 0, hi: 0, slope: 0, offset: 0, missing: 0 }

function termOf(model: FittedModel, j: number): Term {
  const scaling = model.preprocessing[j]
  if (!scaling) return NOTHING
  const { lo, hi, median, mean, scale, indicator } = scaling
  const slope = (model.coefficients[j] as number) / scale
  const jump = indicator ? (model.missingCoefficients[j] as number) / indicator.scale : 0
  const offset = -slope * mean - jump * (indicator?.mean ?? 0)
  return { lo, hi, slope, offset, missing: offset + slope * median + jump }
}

const contribution = (term: Term, value: number): number =>
  Number.isNaN(value) ? term.missing : term.offset + term.slope * clamp(value, term.lo, term.hi)
