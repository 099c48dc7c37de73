import { calibrate } from '../../core/models/calibration'
import { fitPlatt } from '../../core/models/platt'
import { expectAllNear, expectNear } from '../near'

interface Golden {
  readonly cases: readonly {
    readonly id: string
    readonly score: readonly number[]
    readonly y: readonly number[]
    readonly w: readonly number[] | null
    readonly A: number
    readonly B: number
    readonly xq: readonly number[]
    readonly pq: readonly number[]
  }[]
}

export function check(golden: unknown): void {
  for (const one of (golden as Golden).cases) {
    const fit = fitPlatt(one.score, one.y, one.w && Float64Array.from(one.w))
    expectNear(fit.a, one.A, 1e-6, `${one.id} A`)
    expectNear(fit.b, one.B, 1e-6, `${one.id} B`)
    expectAllNear(calibrate({ kind: 'platt', ...fit }, one.xq), one.pq, 1e-6, `${one.id} p`)
  }
}
