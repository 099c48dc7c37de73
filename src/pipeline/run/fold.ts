import { calibrate, fitCalibration } from '../../core/models/calibration'
import { type Matrix, takeRows } from '../../core/models/matrix'
import { fitModel, marginOf } from '../../core/models/model'
import type { FoldRows } from '../../core/validation/fold-rows'
import type { FoldPlan } from '../../core/validation/walk-forward'
import type { FoldModel } from '../../contracts/results'
import type { ModelSpec } from '../../contracts/spec'
import { countDistinct, gatherInt8, positivesAt } from './gather'
import type { Panel } from './panel'
import { uniqueWeights } from './unique-weights'

export interface FoldInput {
  readonly model: ModelSpec
  readonly features: readonly string[]
  readonly train: {
    readonly x: Matrix<Float32Array>
    readonly y: Int8Array
    /** Null counts every row alike. */
    readonly weights: Float64Array | null
    /** Share of explosions among all rows that could have trained. */
    readonly rate: number
  }
  readonly calibrate: {
    readonly x: Matrix<Float32Array>
    readonly y: Int8Array
    readonly events: number
  }
  readonly test: Matrix<Float32Array>
}

export interface FoldOutput {
  readonly fitted: FoldModel
  readonly margin: Float64Array
  readonly probability: Float64Array
}

/** Rows that train a fold: all of them, or those that a reviewer taught. */
export const trainingRows = (rows: FoldRows, taught: Int8Array | null): Int32Array =>
  taught === null ? rows.train : rows.train.filter((row) => taught[row] !== -1)

/**
 * Copies what a fold needs out of the panel, so that it can cross to a worker. `taught` is what a reviewer
 * said of each row of the panel, null where the model learns from outcomes.
 */
export function foldInput(
  panel: Panel,
  rows: FoldRows,
  taught: Int8Array | null,
  model: ModelSpec,
  features: readonly string[],
): FoldInput {
  const train = trainingRows(rows, taught)
  const all = { rows: panel.day.length, cols: features.length, data: panel.x }
  const x = (part: Int32Array) => takeRows(all, part)
  return {
    model,
    features,
    train: {
      x: x(train),
      y: gatherInt8(taught ?? panel.y, train),
      weights: model.weights === 'uniqueness' ? uniqueWeights(panel, train) : null,
      rate: positivesAt(panel.y, rows.train) / rows.train.length,
    },
    calibrate: {
      x: x(rows.calibrate),
      y: gatherInt8(panel.y, rows.calibrate),
      events: countDistinct(panel.event, rows.calibrate),
    },
    test: x(rows.test),
  }
}

/**
 * Fits on the training part, calibrates on the later slice, scores the test part. Both classes must
 * be among the training rows.
 */
export function runFold(input: FoldInput): FoldOutput {
  const { x, y, weights, rate } = input.train
  const model = fitModel(input.model, x, y, input.features, weights)
  const calibration = fitCalibration(
    marginOf(model, input.calibrate.x),
    input.calibrate.y,
    input.calibrate.events,
  )
  const margin = marginOf(model, input.test)
  return {
    fitted: { model, calibration, trainRate: rate },
    margin,
    probability: calibrate(calibration, margin),
  }
}

/** A fold with its model and the scores of its test rows, in the order of `rows.test`. */
export interface FittedFold {
  readonly plan: FoldPlan
  readonly rows: FoldRows
  readonly fitted: FoldModel
  readonly margin: Float64Array
  readonly probability: Float64Array
}
