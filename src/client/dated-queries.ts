import { queryOptions } from '@tanstack/react-query'
import type { DatasetId } from '../contracts/dataset'
import type { EngineClient } from './engine-client'
import { ROOTS } from './query-keys'

/** Dated series stored beside the bars of a dataset. */
export const datedSeriesQuery = (client: EngineClient, id: DatasetId) =>
  queryOptions({
    queryKey: [ROOTS.datasets, id, 'dated'] as const,
    queryFn: () => client.ask((api) => api.listDatedSeries(id)),
  })
