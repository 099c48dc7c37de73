import { solveCholesky } from './cholesky'
import { type LogisticDerivatives, logisticPass } from './logistic-pass'
import type { RowSource } from './matrix'

export interface LogisticOptions {
  /** Weight of the loss against the penalty, as in scikit-learn. */
  readonly c: number
  /** Weight of 0.5 * |w|^2; 1 by default. */
  readonly penalty?: number
  /** One non-negative weight a row; ones when absent. */
  readonly weights?: Float64Array | null
}

export interface LogisticFit {
  /** Log-odds per unit of each column. */
  readonly coefficients: Float64Array
  readonly intercept: number
  readonly objective: number
  /** Largest absolute element of the gradient at the solution. */
  readonly gradientNorm: number
  readonly iterations: number
}

const TOLERANCE = 1e-8
const MAX_ITERATIONS = 100
const MAX_HALVINGS = 40
/** Relative rise of the objective that is rounding, not a step too long. */
const SLACK = 1e-12

interface Point {
  readonly parameters: Float64Array
  readonly objective: number
  readonly gradientNorm: number
  readonly derivatives: LogisticDerivatives
}

/**
 * L2-penalised logistic regression: minimises
 *
 *     penalty / 2 * |w|^2 + c * sum_i s_i * (log(1 + exp(f_i)) - y_i * f_i),  f = x . w + b,
 *
 * with the intercept b free, by Newton's method with step halving, until the largest element of the
 * gradient is below 1e-8 or no longer falls. `y` may hold any target in [0, 1]. Rows hold finite
 * values. Throws a RangeError on lengths that differ and when the method does not converge.
 * Source: scikit-learn's form of the objective; Hastie, Tibshirani and Friedman, The Elements of
 * Statistical Learning, 4.4.1.
 */
export function fitLogistic(
  x: RowSource,
  y: ArrayLike<number>,
  options: LogisticOptions,
): LogisticFit {
  if (y.length !== x.rows) throw new RangeError(`${y.length} targets for ${x.rows} rows`)
  const evaluate = objectiveOf(x, y, options)
  let point = evaluate(startingPoint(x, y, options.weights ?? null))
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    if (point.gradientNorm <= TOLERANCE) return fitOf(point, iteration)
    const step = Float64Array.from(point.derivatives.gradient)
    solveCholesky(point.derivatives.hessian, step)
    const next = descend(point, step, evaluate)
    const falls = point.objective - next.objective > SLACK * Math.abs(point.objective)
    if (!falls && next.gradientNorm >= point.gradientNorm) return fitOf(point, iteration)
    point = next
  }
  throw new RangeError(
    `logistic regression: gradient ${point.gradientNorm} after ${MAX_ITERATIONS} Newton steps`,
  )
}

function objectiveOf(
  x: RowSource,
  y: ArrayLike<number>,
  { c, penalty = 1, weights = null }: LogisticOptions,
): (parameters: Float64Array) => Point {
  const m = x.cols + 1
  return (parameters) => {
    const gradient = new Float64Array(m)
    const hessian = new Float64Array(m * m)
    let objective = c * logisticPass(x, y, weights, parameters, { gradient, hessian })
    gradient.forEach((value, j) => (gradient[j] = c * value))
    hessian.forEach((value, j) => (hessian[j] = c * value))
    for (let j = 0; j < x.cols; j++) {
      const w = parameters[j] as number
      objective += 0.5 * penalty * w * w
      gradient[j] = (gradient[j] as number) + penalty * w
      hessian[j * m + j] = (hessian[j * m + j] as number) + penalty
    }
    const gradientNorm = gradient.reduce((worst, value) => Math.max(worst, Math.abs(value)), 0)
    return { parameters, objective, gradientNorm, derivatives: { gradient, hessian } }
  }
}

/** Coefficients 0 and the intercept at the log-odds of the mean target. */
function startingPoint(
  x: RowSource,
  y: ArrayLike<number>,
  weights: Float64Array | null,
): Float64Array {
  let positive = 0
  let total = 0
  for (let i = 0; i < x.rows; i++) {
    const s = weights === null ? 1 : (weights[i] as number)
    positive += s * (y[i] as number)
    total += s
  }
  if (!(positive > 0 && positive < total)) {
    throw new RangeError(`logistic regression needs both classes: ${positive} of ${total} positive`)
  }
  const parameters = new Float64Array(x.cols + 1)
  parameters[x.cols] = Math.log(positive / (total - positive))
  return parameters
}

/** The point after the longest of 1, 1/2, 1/4, ... Newton steps that does not climb. */
function descend(
  point: Point,
  step: Float64Array,
  evaluate: (parameters: Float64Array) => Point,
): Point {
  const ceiling = point.objective + SLACK * Math.abs(point.objective)
  let length = 1
  for (let halvings = 0; halvings <= MAX_HALVINGS; halvings++, length /= 2) {
    const next = evaluate(point.parameters.map((value, j) => value - length * (step[j] as number)))
    if (next.objective <= ceiling) return next
  }
  throw new RangeError(`logistic regression: no descent from gradient ${point.gradientNorm}`)
}

function fitOf(point: Point, iterations: number): LogisticFit {
  return {
    coefficients: point.parameters.subarray(0, -1),
    intercept: point.parameters.at(-1) as number,
    objective: point.objective,
    gradientNorm: point.gradientNorm,
    iterations,
  }
}
