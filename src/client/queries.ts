import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AnalogueQuery, SameDayQuery } from '../contracts/analogues'
import type { DatasetId, DatasetSummary } from '../contracts/dataset'
import type { DrawingCard } from '../contracts/drawings'
import type { EvidenceQuery } from '../contracts/results'
import type { ChartRequest, SetupQuery, SetupRow } from '../contracts/setups'
import type { LabelSpec } from '../core/labels/label-spec'
import type { EngineClient } from './engine-client'
import { ROOTS } from './query-keys'

/** Names the content of a dataset: what is computed from it is valid for exactly this content. */
export type DatasetContent = Pick<DatasetSummary, 'id' | 'hash'>

/** How long charts stay in memory once nothing shows them, ms. */
const CHARTS_KEPT = 60_000
/** The same for results that take seconds to compute. */
const RESULTS_KEPT = 60 * 60_000

const derived = ({ id, hash }: DatasetContent, kind: string, ...rest: readonly unknown[]) =>
  ['derived', id, hash, kind, ...rest] as const

export const datasetsQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.datasets],
    queryFn: () => client.ask((api) => api.listDatasets()),
  })

export const datasetQuery = (client: EngineClient, id: DatasetId) =>
  queryOptions({
    queryKey: [ROOTS.datasets, id],
    queryFn: () => client.ask((api) => api.datasetDetail(id)),
  })

/** What was planted in a synthetic dataset. */
export const truthQuery = (client: EngineClient, dataset: DatasetContent) =>
  queryOptions({
    queryKey: derived(dataset, 'truth'),
    queryFn: () => client.ask((api) => api.syntheticTruth(dataset.id)),
  })

export const universesQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.universes],
    queryFn: () => client.ask((api) => api.listUniverses()),
  })

/** The market listing of the crypto builder; null when none was read yet. */
export const coinListingQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.universes, 'coins'],
    queryFn: () => client.ask((api) => api.coinListing()),
  })

/** Whether the engine can fetch a market listing. */
export const canFetchCoinsQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: ['engine', 'canFetchCoins'],
    queryFn: () => client.ask((api) => api.canFetchCoins()),
  })

export const runsQuery = (client: EngineClient, id: DatasetId) =>
  queryOptions({
    queryKey: [ROOTS.runs, 'of', id],
    queryFn: () => client.ask((api) => api.listRuns(id)),
  })

export const runQuery = (client: EngineClient, id: DatasetId, key: string) =>
  queryOptions({
    queryKey: [ROOTS.runs, 'one', id, key],
    queryFn: () => client.ask((api) => api.getRun(id, key)),
  })

export const storageQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.storage],
    queryFn: () => client.ask((api) => api.storageReport()),
  })

/** The figures of a dataset's instruments at a date. */
export const screenQuery = (client: EngineClient, dataset: DatasetContent, asOf: string) =>
  queryOptions({
    queryKey: derived(dataset, 'screen', asOf),
    queryFn: ({ signal }) =>
      client.runJob((api, jobId) => api.screenDataset(jobId, dataset.id, asOf), { signal }),
    gcTime: RESULTS_KEPT,
  })

/** Goes on when the screen is left, so that the answer is there on return; the tray can cancel it. */
export const evidenceQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  query: EvidenceQuery,
) =>
  queryOptions({
    queryKey: derived(dataset, 'evidence', query),
    queryFn: () => client.runJob((api, jobId) => api.evidence(jobId, dataset.id, query)),
    gcTime: RESULTS_KEPT,
  })

/** A feature over a dataset and along the bars of one instrument. */
export const featureQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  feature: string,
  symbol: string,
) =>
  queryOptions({
    queryKey: derived(dataset, 'feature', [feature, symbol]),
    queryFn: ({ signal }) =>
      client.runJob((api, jobId) => api.exploreFeature(jobId, dataset.id, feature, symbol), {
        signal,
      }),
    structuralSharing: false,
    placeholderData: keepPreviousData,
    enabled: symbol !== '',
  })

/** Each new rule counts as a trial: the answer is kept, and asked for once. */
export const ruleQuery = (client: EngineClient, dataset: DatasetContent, query: EvidenceQuery) =>
  queryOptions({
    queryKey: derived(dataset, 'rule', query),
    queryFn: () => client.runJob((api, jobId) => api.tryRule(jobId, dataset.id, query)),
    gcTime: RESULTS_KEPT,
  })

/** One page; the page before stays in sight while the next one is looked up. */
export const setupsQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  query: SetupQuery,
  offset: number,
  limit: number,
) =>
  queryOptions({
    queryKey: derived(dataset, 'setups', query, offset, limit),
    queryFn: () => client.ask((api) => api.querySetups(query, offset, limit)),
    placeholderData: keepPreviousData,
  })

/** Where a bar stands in the answer of a query; null when it does not. */
export const placeQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  query: SetupQuery,
  { symbol, date }: Pick<SetupRow, 'symbol' | 'date'>,
) =>
  queryOptions({
    queryKey: derived(dataset, 'place', query, symbol, date),
    queryFn: () => client.ask((api) => api.placeOfSetup(query, symbol, date)),
  })

export const chartQuery = (client: EngineClient, dataset: DatasetContent, request: ChartRequest) =>
  queryOptions({
    queryKey: derived(dataset, 'chart', request),
    queryFn: () => client.ask((api) => api.chartSlice(request)),
    structuralSharing: false,
    gcTime: CHARTS_KEPT,
  })

/** Verdicts that hold, in the order of judging. */
export const verdictsQuery = (client: EngineClient, id: DatasetId) =>
  queryOptions({
    queryKey: [ROOTS.verdicts, id],
    queryFn: () => client.ask((api) => api.listVerdicts(id)),
  })

/** The same with what followed. */
export const judgedQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  label: LabelSpec,
  runKey: string | null,
) =>
  queryOptions({
    queryKey: [ROOTS.verdicts, dataset.id, dataset.hash, label, runKey],
    queryFn: () => client.ask((api) => api.judgedCards(dataset.id, label, runKey)),
    placeholderData: keepPreviousData,
  })

/** What the verdicts were worth. */
export const reviewerQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  label: LabelSpec,
  runKey: string | null,
) =>
  queryOptions({
    queryKey: [ROOTS.verdicts, dataset.id, dataset.hash, 'report', label, runKey],
    queryFn: () => client.ask((api) => api.reviewerReport(dataset.id, label, runKey)),
    placeholderData: keepPreviousData,
  })

/** Drawings that a card may show. */
export const drawingsQuery = (client: EngineClient, dataset: DatasetContent, card: DrawingCard) =>
  queryOptions({
    queryKey: [ROOTS.drawings, dataset.id, dataset.hash, card],
    queryFn: () => client.ask((api) => api.listDrawings(card)),
    gcTime: CHARTS_KEPT,
  })

/** Where a card stands among the instruments of its class on its date. */
export const sameDayQuery = (client: EngineClient, dataset: DatasetContent, query: SameDayQuery) =>
  queryOptions({
    queryKey: derived(dataset, 'sameDay', query),
    queryFn: () => client.ask((api) => api.sameDay(query)),
    gcTime: CHARTS_KEPT,
  })

/** The nearest earlier windows of a card. */
export const analoguesQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  query: AnalogueQuery,
) =>
  queryOptions({
    queryKey: derived(dataset, 'analogues', query),
    queryFn: () => client.ask((api) => api.analogues(query)),
    gcTime: CHARTS_KEPT,
  })

export const whyQuery = (
  client: EngineClient,
  dataset: DatasetContent,
  symbol: string,
  date: string,
  runKey: string | null,
) =>
  queryOptions({
    queryKey: derived(dataset, 'why', symbol, date, runKey),
    queryFn: () => client.ask((api) => api.why(dataset.id, symbol, date, runKey)),
    gcTime: CHARTS_KEPT,
  })
