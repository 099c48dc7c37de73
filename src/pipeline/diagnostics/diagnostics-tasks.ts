import { auditEach, type AuditPart, REGISTERED, WHOLE_AUDIT } from '../../core/diagnostics/audit'
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
import {
  dayRanks,
  distributionOf,
  type FeatureColumn,
  featureColumnOf,
  ownRanks,
  pricesOf,
} from '../../core/diagnostics/explore'
import type { FeatureView } from '../../contracts/explore'
import type { BarStore } from '../../contracts/ports'
import type { TaskTable } from '../task-table'

interface Collect<Query> {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly query: Query
}

interface ExploreInput {
  readonly datasetId: string
  readonly feature: string
  readonly symbol: string
  readonly columns: readonly FeatureColumn[]
}

export type DiagnosticsTasks = {
  collectEvidence: { input: Collect<EvidenceQuery>; output: readonly EvidencePart[] }
  summariseEvidence: {
    input: { readonly parts: readonly EvidencePart[]; readonly query: EvidenceQuery }
    output: readonly GatedBoost[]
  }
  featureColumns: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly feature: string
    }
    output: readonly FeatureColumn[]
  }
  exploreFeature: { input: ExploreInput; output: FeatureView }
  auditEach: {
    input: { readonly datasetId: string; readonly symbols: readonly string[] }
    output: readonly AuditPart[]
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

async function view(
  { datasetId, feature, symbol, columns }: ExploreInput,
  bars: BarStore,
): Promise<FeatureView> {
  const [instrument] = await bars.load(datasetId, [symbol])
  if (!instrument) throw new RangeError(`no instrument ${symbol}`)
  const { rank, peers } = dayRanks(columns, symbol)
  return {
    feature,
    distribution: distributionOf(columns),
    course: {
      symbol,
      ...pricesOf(instrument.bars),
      value: featureColumnOf(instrument, feature).value,
      ownRank: ownRanks(instrument, feature).slice(),
      dayRank: rank,
      peers,
    },
  }
}

export const DIAGNOSTICS_TASKS: TaskTable<DiagnosticsTasks> = {
  collectEvidence: async ({ datasetId, symbols, query }, { bars, scratch }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.map((instrument) => collectEvidence(instrument, query, scratch))
  },
  summariseEvidence: ({ parts, query }) => summariseEvidence(parts, query),
  featureColumns: async ({ datasetId, symbols, feature }, { bars, scratch }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.map((instrument) => featureColumnOf(instrument, feature, scratch))
  },
  exploreFeature: (input, { bars }) => view(input, bars),
  auditEach: async ({ datasetId, symbols }, { bars, scratch }) =>
    auditEach(await bars.load(datasetId, symbols), WHOLE_AUDIT, REGISTERED, scratch),
  collectDiagnostics: async ({ datasetId, symbols, query }, { bars, scratch }) =>
    collectDiagnosticsChunk(await bars.load(datasetId, symbols), query, scratch),
  summariseDiagnostics: ({ parts, query, options }, { progress }) =>
    summariseDiagnostics(parts, query, {
      ...options,
      onProgress: (_stage, done, total) => progress(done, total),
    }),
}
