import type { LabelSpec } from '../../core/labels/label-spec'
import type { Instrument } from '../../core/columns/instrument'
import type { FindingsBySymbol } from '../../storage/store'
import type { Coverage } from '../../core/quality/coverage'
import type { TaskTable } from '../task-table'
import type { QualityPart } from './view-findings'

export interface QualityInput {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly findings: FindingsBySymbol
  readonly label: LabelSpec
}

export type QualityTasks = {
  viewFindings: { input: QualityInput; output: readonly QualityPart[] }
  /** One worker covers a dataset: the sessions of a market take all its instruments. */
  coverBars: {
    input: { readonly datasetId: string; readonly symbols: readonly string[] }
    output: Coverage
  }
}

export const QUALITY_TASKS: TaskTable<QualityTasks> = {
  viewFindings: async ({ datasetId, symbols, findings, label }, { bars }) => {
    const { qualityPart } = await import('./view-findings')
    const filed = await bars.loadFiled(datasetId, symbols)
    const gated = await bars.load(datasetId, symbols)
    return filed.map((one, index) =>
      qualityPart(one, gated[index] as Instrument, findings[one.symbol] ?? [], label),
    )
  },
  coverBars: async ({ datasetId, symbols }, { bars, progress }) => {
    const { coverBars } = await import('./cover-bars')
    return coverBars(bars, datasetId, symbols, progress)
  },
}
