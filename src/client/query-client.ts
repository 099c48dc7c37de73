import { QueryClient } from '@tanstack/react-query'
import type { CoilError } from '../contracts/errors'
import type { EngineClient } from './engine-client'
import { dependsOnUniverse, staleKeys } from './query-keys'
import { isWriting } from './use-writes'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CoilError
  }
}

/**
 * A cache over the engine: nothing goes over a network, so a failure is not retried and being offline
 * pauses nothing; answers are stale when the engine says so, in this tab or another one. While this tab writes,
 * what that touches is read after the last write.
 */
export function createEngineQueryClient(client: EngineClient): QueryClient {
  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  client.onChanged((what) => {
    for (const queryKey of staleKeys(what)) {
      const refetchType = isWriting(cache, queryKey[0]) ? 'none' : 'active'
      void cache.invalidateQueries({ queryKey, refetchType })
    }
    if (what.includes('universes')) {
      void cache.invalidateQueries({ predicate: ({ queryKey }) => dependsOnUniverse(queryKey) })
    }
  })
  return cache
}
