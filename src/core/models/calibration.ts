import { fitIsotonic, type Isotonic, isotonicAt } from './isotonic'
import { countPositives } from './labels'
import { fitPlatt, type Platt } from './platt'

/** A map from margins to probabilities as plain numbers: it survives JSON unchanged. */
export type Calibration =
  ({ readonly kind: 'platt' } & Platt) | ({ readonly kind: 'isotonic' } & Isotonic)

const ISOTONIC_ROWS = 1000
const ISOTONIC_POSITIVES = 200
const ISOTONIC_INDEPENDENT = 100
/** Least rows at the lowest and the highest level of an isotonic fit. */
const ISOTONIC_END_ROWS = 100

/**
 * Calibration on a held-out slice: Platt's sigmoid, or isotonic regression when the slice has at
 * least 1,000 rows, 200 positives and 100 independent positives (merged moves). `y` is 0 or 1.
 * Isotonic regression makes ties: rank by the margin, show the probability. Probabilities never fall
 * as the margin rises: a slice that says otherwise leaves its smoothed base rate for every margin.
 * Throws a RangeError on an empty slice.
 */
export function fitCalibration(
  margin: ArrayLike<number>,
  y: ArrayLike<number>,
  independentPositives: number,
): Calibration {
  const positives = countPositives(y, margin.length)
  const rich =
    margin.length >= ISOTONIC_ROWS &&
    positives >= ISOTONIC_POSITIVES &&
    independentPositives >= ISOTONIC_INDEPENDENT
  return rich
    ? { kind: 'isotonic', ...fitIsotonic(margin, y, null, ISOTONIC_END_ROWS) }
    : { kind: 'platt', ...risingPlatt(margin, y) }
}

function risingPlatt(margin: ArrayLike<number>, y: ArrayLike<number>): Platt {
  const fit = fitPlatt(margin, y)
  return fit.a > 0 ? fitPlatt(new Float64Array(margin.length), y) : fit
}

/** Probability of each margin. */
export function calibrate(calibration: Calibration, margins: ArrayLike<number>): Float64Array {
  return Float64Array.from(margins, (margin) =>
    calibration.kind === 'isotonic'
      ? isotonicAt(calibration, margin)
      : 1 / (1 + Math.exp(calibration.a * margin + calibration.b)),
  )
}
