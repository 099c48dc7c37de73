import type { InstrumentDraft } from '../../storage/store'
import type { TaskTable } from '../task-table'
import { type GenerateInput, generateSeries } from './generate-series'
import { mergeSeries, type MergeInput, type MergedSeries } from './merge-series'
import { parseFile, type ParsedSource, type ParseInput } from './parse-file'

export type DataTasks = {
  parseFile: { input: ParseInput; output: readonly ParsedSource[] }
  mergeSeries: { input: MergeInput; output: readonly MergedSeries[] }
  generateSeries: { input: GenerateInput; output: readonly InstrumentDraft[] }
}

export const DATA_TASKS: TaskTable<DataTasks> = { parseFile, mergeSeries, generateSeries }
