import type { TruthEvent } from '../../core/synthetic/universe'
import type { InstrumentDraft } from '../../storage/store'
import type { TaskTable } from '../task-table'
import { type GenerateInput, generateSeries, type TruthInput, truthTable } from './generate-series'
import { mergeSeries, type MergeInput, type MergedSeries } from './merge-series'
import { parseFile, type ParsedSource, type ParseInput } from './parse-file'

export type DataTasks = {
  parseFile: { input: ParseInput; output: readonly ParsedSource[] }
  mergeSeries: { input: MergeInput; output: readonly MergedSeries[] }
  generateSeries: { input: GenerateInput; output: readonly InstrumentDraft[] }
  truthTable: { input: TruthInput; output: readonly TruthEvent[] }
}

export const DATA_TASKS: TaskTable<DataTasks> = {
  parseFile,
  mergeSeries,
  generateSeries,
  truthTable,
}
