import { calibrate } from '../../core/models/calibration'
import { fitIsotonic } from '../../core/models/isotonic'
import { expectAllNear } from '../near'

interface Golden {
  readonly cases: readonly {
    readonly id: string
    readonly x: readonly number[]
    readonly y: readonly number[]
    readonly w: readonly number[] | null
    readonly X_thresholds: readonly number[]
    readonly y_thresholds: readonly number[]
    readonly xq: readonly number[]
    readonly yq: readonly number[]
    readonly fitted: readonly number[]
  }[]
}

export function check(golden: unknown): void {
  for (const one of (golden as Golden).cases) {
    const fit = fitIsotonic(one.x, one.y, one.w && Float64Array.from(one.w))
    const calibration = { kind: 'isotonic', ...fit } as const
    expectAllNear(fit.y, one.y_thresholds, 1e-10, `${one.id} y thresholds`)
    expectAllNear(fit.x, one.X_thresholds, 1e-10, `${one.id} x thresholds`)
    expectAllNear(calibrate(calibration, one.xq), one.yq, 1e-10, `${one.id} between`)
    expectAllNear(calibrate(calibration, one.x), one.fitted, 1e-10, `${one.id} fitted`)
  }
}
