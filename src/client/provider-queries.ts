import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FetchRequest } from '../contracts/providers'
import type { EngineClient } from './engine-client'
import { ROOTS } from './query-keys'

/** While a fetch runs its figures change with the clock, ms. */
const EVERY = 2000

export const providersQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.fetches, 'providers'],
    queryFn: () => client.ask((api) => api.listProviders()),
    placeholderData: keepPreviousData,
  })

export const fetchesQuery = (client: EngineClient) =>
  queryOptions({
    queryKey: [ROOTS.fetches, 'plans'],
    queryFn: () => client.ask((api) => api.listFetches()),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'running') ? EVERY : false,
  })

export const forecastQuery = (client: EngineClient, request: FetchRequest) =>
  queryOptions({
    queryKey: [ROOTS.fetches, 'forecast', request.provider, request.symbols],
    queryFn: () => client.ask((api) => api.fetchForecast(request)),
    placeholderData: keepPreviousData,
    enabled: request.symbols.length > 0,
  })
