import {
  collectDiagnosticsChunk,
  type DiagnosticsOptions,
  type DiagnosticsPart,
  summariseDiagnostics,
} from '../../core/diagnostics/diagnostics'
import {
  collectEvidence,
  type EvidencePart,
  summariseEvidence,
} from '../../core/diagnostics/evidence'
import type {
  DiagnosticsQuery,
  DiagnosticsReport,
  EvidenceQuery,
  GatedBoost,
} from '../../contracts/results'
import type { TaskTable } from '../task-table'

interface Collect<Query> {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly query: Query
}

export type DiagnosticsTasks = {
  collectEvidence: { input: Collect<EvidenceQuery>; output: readonly EvidencePart[] }
  summariseEvidence: {
    input: { readonly parts: readonly EvidencePart[]; readonly query: EvidenceQuery }
    output: readonly GatedBoost[]
  }
  collectDiagnostics: { input: Collect<DiagnosticsQuery>; output: readonly DiagnosticsPart[] }
  summariseDiagnostics: {
    input: {
      readonly parts: readonly DiagnosticsPart[]
      readonly query: DiagnosticsQuery
      readonly options: DiagnosticsOptions
    }
    output: DiagnosticsReport
  }
}

export const DIAGNOSTICS_TASKS: TaskTable<DiagnosticsTasks> = {
  collectEvidence: async ({ datasetId, symbols, query }, { bars }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.map((instrument) => collectEvidence(instrument, query))
  },
  summariseEvidence: ({ parts, query }) => summariseEvidence(parts, query),
  collectDiagnostics: async ({ datasetId, symbols, query }, { bars }) =>
    collectDiagnosticsChunk(await bars.load(datasetId, symbols), query),
  summariseDiagnostics: ({ parts, query, options }, { progress }) =>
    summariseDiagnostics(parts, query, {
      ...options,
      onProgress: (_stage, done, total) => progress(done, total),
    }),
}
