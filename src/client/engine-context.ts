import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ProgressEvent } from '../contracts/job'
import type { EngineClient } from './engine-client'

/** Provided once, by the application. */
export const EngineClientContext = createContext<EngineClient | null>(null)

/** The engine of this tab; throws outside `EngineClientContext`. */
export function useEngine(): EngineClient {
  const client = useContext(EngineClientContext)
  if (!client) throw new RangeError('useEngine needs an EngineClientContext above it')
  return client
}

/** The jobs that report progress at the moment. */
export function useJobs(): readonly ProgressEvent[] {
  const { subscribeJobs, getJobs } = useEngine()
  return useSyncExternalStore(subscribeJobs, getJobs)
}
