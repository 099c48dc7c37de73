import type { TruthEvent } from '../../core/synthetic/universe'
import type { InstrumentDraft } from '../../storage/store'
import type { TaskTable } from '../task-table'
import type { GenerateInput, TruthInput } from './generate-series'
import { mergeSeries, type MergeInput, type MergedSeries } from './merge-series'
import type { ParsedSource, ParseInput } from './parse-file'

export type DataTasks = {
  parseFile: { input: ParseInput; output: readonly ParsedSource[] }
  mergeSeries: { input: MergeInput; output: readonly MergedSeries[] }
  generateSeries: { input: GenerateInput; output: readonly InstrumentDraft[] }
  truthTable: { input: TruthInput; output: readonly TruthEvent[] }
}

/** Formats, archives and the generator are loaded at their first use: most workers never need them. */
export const DATA_TASKS: TaskTable<DataTasks> = {
  parseFile: async (input, context) => (await import('./parse-file')).parseFile(input, context),
  mergeSeries,
  generateSeries: async (input) => (await import('./generate-series')).generateSeries(input),
  truthTable: async (input) => (await import('./generate-series')).truthTable(input),
}
