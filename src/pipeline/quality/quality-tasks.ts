import type { LabelSpec } from '../../core/labels/label-spec'
import type { Instrument } from '../../core/columns/instrument'
import type { FindingsBySymbol } from '../../storage/store'
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
}
