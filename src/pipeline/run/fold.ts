import { calibrate, fitCalibration } from '../../core/models/calibration'
import { type Matrix, takeRows } from '../../core/models/matrix'
import { fitModel, marginOf } from '../../core/models/model'
import type { FoldPlan } from '../../core/validation/walk-forward'
import { coilError } from '../../contracts/errors'
import type { FoldModel } from '../../contracts/results'
import type { ModelSpec } from '../../contracts/spec'
import { countDistinct, gatherInt8 } from './gather'
import { LABEL_OPEN, type Panel } from './panel'

/** Rows of a panel that each part of a fold may see. */
export interface FoldRows {
  readonly train: Int32Array
  readonly calibrate: Int32Array
  readonly test: Int32Array
}

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

function rowsWhere(count: number, keep: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count)
  let n = 0
  for (let row = 0; row < count; row++) if (keep(row)) rows[n++] = row
  return rows.slice(0, n)
}

/**
 * Rows by part. A row trains only when its whole label window ends before the calibration slice
 * starts, and calibrates only when it ends before the test starts; test rows need no label.
 */
export function foldRows(panel: Panel, plan: FoldPlan): FoldRows {
  const { day, labelEnd } = panel
  const within = (row: number, range: { readonly from: number; readonly to: number }): boolean =>
    (day[row] as number) >= range.from && (day[row] as number) <= range.to
  const endsBefore = (row: number, limit: number): boolean =>
    (labelEnd[row] as number) !== LABEL_OPEN && (labelEnd[row] as number) < limit
  const count = day.length
  return {
    train: rowsWhere(
      count,
      (row) => within(row, plan.train) && endsBefore(row, plan.calibrate.from),
    ),
    calibrate: rowsWhere(
      count,
      (row) => within(row, plan.calibrate) && endsBefore(row, plan.test.from),
    ),
    test: rowsWhere(count, (row) => within(row, plan.test)),
  }
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
