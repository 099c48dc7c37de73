import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LabelSpec } from '../core/labels/label-spec'
import type { EngineClient } from './engine-client'
import type { DatasetSummary } from '../contracts/dataset'

/** A decision that was undone gives the bars of before, and a longer log: the hash is not enough. */
type DatasetVersion = Pick<DatasetSummary, 'id' | 'hash' | 'updatedAt'>

/** How long a report stays in memory once nothing shows it, ms. */
const KEPT = 10 * 60_000

/** The stages of the job that makes a quality report. */
export const qualityStage = (stage: string): boolean =>
  stage === 'Checking bars' || stage === 'Counting what findings would add'

/** Findings and log of a dataset; the last ones stay in sight after a decision. */
export const qualityQuery = (
  client: EngineClient,
  { id, hash, updatedAt }: DatasetVersion,
  label: LabelSpec,
) =>
  queryOptions({
    queryKey: ['derived', id, 'quality', hash, updatedAt, label] as const,
    queryFn: () => client.runJob((api, jobId) => api.qualityReport(jobId, id, label)),
    placeholderData: keepPreviousData,
    gcTime: KEPT,
  })

/** Findings of one instrument as filed, with what was decided. */
export const filedFindingsQuery = (
  client: EngineClient,
  { id, hash, updatedAt }: DatasetVersion,
  symbol: string,
) =>
  queryOptions({
    queryKey: ['derived', id, 'filed-findings', hash, updatedAt, symbol] as const,
    queryFn: () => client.ask((api) => api.filedFindings(id, symbol)),
    placeholderData: keepPreviousData,
  })

/** Bars round one finding. */
export const qualitySliceQuery = (
  client: EngineClient,
  { id, hash, updatedAt }: DatasetVersion,
  findingId: string,
) =>
  queryOptions({
    queryKey: ['derived', id, 'quality-slice', hash, updatedAt, findingId] as const,
    queryFn: () => client.ask((api) => api.qualitySlice(id, findingId)),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: KEPT,
  })

/** The stages of the job that makes a coverage. */
export const coverageStage = (stage: string): boolean =>
  stage === 'Checking bars' || stage === 'Counting sessions'

/** Expected and present sessions of a dataset's instruments by month. */
export const coverageQuery = (client: EngineClient, { id, hash, updatedAt }: DatasetVersion) =>
  queryOptions({
    queryKey: ['derived', id, 'quality-coverage', hash, updatedAt] as const,
    queryFn: () => client.runJob((api, jobId) => api.qualityCoverage(jobId, id)),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: KEPT,
  })
