import { queryOptions } from '@tanstack/react-query'
import type { DatasetSummary } from '../contracts/dataset'
import type { EngineClient } from './engine-client'

/** The stage of the job that makes a profile. */
export const profileStage = (stage: string): boolean => stage === 'Profiling'

/** What stands in the bars of a dataset as filed; computed once while the tab is open. */
export const profileQuery = (
  client: EngineClient,
  { id, hash, updatedAt }: Pick<DatasetSummary, 'id' | 'hash' | 'updatedAt'>,
) =>
  queryOptions({
    queryKey: ['derived', id, 'profile', hash, updatedAt] as const,
    queryFn: () => client.runJob((api, jobId) => api.profileDataset(jobId, id)),
  })
