import { calibrationCurve, expectedCalibrationError } from '../../core/validation/calibration-curve'
import { brier, brierSkill, logLoss } from '../../core/validation/probability-metrics'
import {
  averagePrecision,
  liftAt,
  precisionAt,
  rocAuc,
} from '../../core/validation/ranking-metrics'
import { expectAllNear, expectNear } from '../near'

interface Curve {
  readonly frac_pos: readonly number[]
  readonly mean_pred: readonly number[]
}

interface Case {
  readonly id: string
  readonly y: readonly number[]
  readonly p: readonly number[]
  readonly w: readonly number[] | null
  readonly roc_auc: number
  readonly average_precision: number
  readonly brier: number
  readonly log_loss: number
  readonly calibration_uniform?: Curve
  readonly calibration_quantile?: Curve
  readonly ece10_uniform?: number
  readonly brier_skill?: number
  readonly precision_at?: Readonly<Record<string, number>>
  readonly lift_at?: Readonly<Record<string, number>>
}

const NEAR = 1e-10

export function check(golden: unknown): void {
  for (const one of (golden as { readonly cases: readonly Case[] }).cases) {
    const weights = one.w && Float64Array.from(one.w)
    const near = (actual: number | null, expected: number | undefined, what: string) => {
      if (expected !== undefined) expectNear(actual, expected, NEAR, `${one.id} ${what}`)
    }
    const p = Float64Array.from(one.p)
    near(rocAuc(p, one.y, weights), one.roc_auc, 'AUC')
    near(averagePrecision(p, one.y, weights), one.average_precision, 'average precision')
    near(brier(p, one.y, weights), one.brier, 'Brier')
    near(logLoss(p, one.y, weights), one.log_loss, 'log loss')
    near(brierSkill(p, one.y), one.brier_skill, 'Brier skill')
    near(expectedCalibrationError(p, one.y), one.ece10_uniform, 'ECE')
    for (const [k, precision] of Object.entries(one.precision_at ?? {})) {
      near(precisionAt(p, one.y, Number(k)), precision, `precision at ${k}`)
    }
    for (const [k, lift] of Object.entries(one.lift_at ?? {})) {
      near(liftAt(p, one.y, Number(k) / p.length), lift, `lift at ${k}`)
    }
    checkCurve(one.id, p, one.y, 'uniform', one.calibration_uniform)
    checkCurve(one.id, p, one.y, 'quantile', one.calibration_quantile)
  }
}

function checkCurve(
  id: string,
  p: Float64Array,
  y: readonly number[],
  strategy: 'uniform' | 'quantile',
  expected: Curve | undefined,
): void {
  if (!expected) return
  const curve = calibrationCurve(p, y, 10, strategy)
  const observed = curve.map((point) => point.observed)
  const predicted = curve.map((point) => point.meanPredicted)
  expectAllNear(observed, expected.frac_pos, NEAR, `${id} ${strategy} observed`)
  expectAllNear(predicted, expected.mean_pred, NEAR, `${id} ${strategy} predicted`)
}
