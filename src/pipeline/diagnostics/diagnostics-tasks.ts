import {
  collectEvidence,
  type EvidencePart,
  summariseEvidence,
} from '../../core/diagnostics/evidence'
import type { Boost, EvidenceQuery } from '../../contracts/results'
import type { TaskTable } from '../task-table'

export type DiagnosticsTasks = {
  collectEvidence: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly query: EvidenceQuery
    }
    output: readonly EvidencePart[]
  }
  summariseEvidence: {
    input: { readonly parts: readonly EvidencePart[]; readonly query: EvidenceQuery }
    output: readonly Boost[]
  }
}

export const DIAGNOSTICS_TASKS: TaskTable<DiagnosticsTasks> = {
  collectEvidence: async ({ datasetId, symbols, query }, { bars }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.map((instrument) => collectEvidence(instrument, query))
  },
  summariseEvidence: ({ parts, query }) => summariseEvidence(parts, query),
}
