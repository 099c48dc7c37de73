import type { AssetClass } from '../../core/columns/instrument'
import type { FoundScores, RunScores } from '../run/run-scores'
import type { SetupScan } from './scan'

/** An answered query: the rows that pass, and their order. */
export interface SetupAnswer extends FoundScores {
  readonly scan: SetupScan
  readonly classes: ReadonlyMap<string, AssetClass>
  readonly order: Uint32Array
  readonly run: RunScores | null
  /** Of the other run of `versus`, null without one. */
  readonly otherProbability: Float64Array | null
  readonly asOf: string | null
}
