import { calibrate, fitCalibration } from '../../core/models/calibration'
import { type Matrix, takeRows } from '../../core/models/matrix'
import { fitModel, marginOf } from '../../core/models/model'
import type { FoldRows } from '../../core/validation/fold-rows'
import { coilError } from '../../contracts/errors'
import type { FoldModel } from '../../contracts/results'
import type { ModelSpec } from '../../contracts/spec'
import { countDistinct, gatherInt8 } from './gather'
import type { Panel } from './panel'

export interface FoldInput {
  readonly fold: number
  readonly model: ModelSpec
  readonly features: readonly string[]
  readonly train: { readonly x: Matrix; readonly y: Int8Array }
  readonly calibrate: { readonly x: Matrix; readonly y: Int8Array; readonly events: number }
  readonly test: Matrix
}

export interface FoldOutput {
  readonly fitted: FoldModel
  readonly margin: Float64Array
  readonly probability: Float64Array
}

/** Copies what a fold needs out of the panel, so that it can cross to a worker. */
export function foldInput(
  panel: Panel,
  rows: FoldRows,
  fold: number,
  model: ModelSpec,
  features: readonly string[],
): FoldInput {
  const all: Matrix = { rows: panel.day.length, cols: features.length, data: panel.x }
  const x = (part: Int32Array) => takeRows(all, part)
  return {
    fold,
    model,
    features,
    train: { x: x(rows.train), y: gatherInt8(panel.y, rows.train) },
    calibrate: {
      x: x(rows.calibrate),
      y: gatherInt8(panel.y, rows.calibrate),
      events: countDistinct(panel.event, rows.calibrate),
    },
    test: x(rows.test),
  }
}

const positives = (y: Int8Array): number => y.reduce((sum, value) => sum + (value === 1 ? 1 : 0), 0)

/** Fits on the training part, calibrates on the later slice, scores the test part. */
export function runFold(input: FoldInput): FoldOutput {
  const trained = positives(input.train.y)
  const calibrated = positives(input.calibrate.y)
  if (trained === 0 || calibrated === 0) {
    const part = trained === 0 ? 'training' : 'calibration'
    throw coilError(
      'not_enough_events',
      `the ${part} part of fold ${input.fold} has no explosion`,
      {
        stage: `fold ${input.fold}`,
        details: { trainPositives: trained, calibratePositives: calibrated },
        hint: 'Lower the target, use fewer folds, or bring more instruments or history.',
      },
    )
  }
  const model = fitModel(input.model, input.train.x, input.train.y, input.features)
  const calibration = fitCalibration(
    marginOf(model, input.calibrate.x),
    input.calibrate.y,
    input.calibrate.events,
  )
  const margin = marginOf(model, input.test)
  return {
    fitted: { model, calibration, trainRate: trained / input.train.y.length },
    margin,
    probability: calibrate(calibration, margin),
  }
}
