import { hashKey, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { JobId, ProgressEvent } from '../contracts/engine-api'
import type { AppError } from '../contracts/errors'
import type { EventsQuery, ExplosionsReport } from '../contracts/explosions'
import type { EngineClient } from './engine-client'
import { useEngine, useJobs } from './engine-context'
import type { DatasetContent } from './queries'

/** How long a catalogue stays in memory once nothing shows it, ms. */
const KEPT = 60 * 60_000

/** Jobs by the query they answer: they go on while no screen looks. */
const jobIds = new Map<string, JobId>()

const explosionsQuery = (client: EngineClient, { id, hash }: DatasetContent, query: EventsQuery) =>
  queryOptions({
    queryKey: ['derived', id, hash, 'explosions', query] as const,
    queryFn: ({ queryKey }) =>
      client.runJob((api, jobId) => {
        jobIds.set(hashKey(queryKey), jobId)
        return api.explosions(jobId, id, query)
      }),
    structuralSharing: false,
    placeholderData: (last: ExplosionsReport | undefined, before) =>
      before?.queryKey[1] === id && before.queryKey[2] === hash ? last : undefined,
    gcTime: KEPT,
  })

export interface Explosions {
  /** The last figures stay while others are computed. */
  readonly report: ExplosionsReport | null
  /** The figures answer an earlier question. */
  readonly isStale: boolean
  readonly isComputing: boolean
  readonly job: ProgressEvent | null
  readonly cancel: () => void
  readonly retry: () => void
  readonly error: AppError | null
}

/** The catalogue that a question asks for; the job of a question that nobody waits for is cancelled. */
export function useExplosions(dataset: DatasetContent, question: EventsQuery): Explosions {
  const client = useEngine()
  const jobs = useJobs()
  const options = explosionsQuery(client, dataset, question)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(options)
  const name = hashKey(options.queryKey)
  const last = useRef(name)
  useEffect(() => {
    const before = jobIds.get(last.current)
    if (last.current !== name && before !== undefined) client.cancelJob(before)
    last.current = name
  }, [client, name])
  const jobId = jobIds.get(name)
  return {
    report: data ?? null,
    isStale: isPlaceholderData,
    isComputing: isFetching,
    job: (isFetching && jobs.find((job) => job.jobId === jobId)) || null,
    cancel: () => jobId !== undefined && client.cancelJob(jobId),
    retry: () => void refetch(),
    error: isFetching ? null : (error?.app ?? null),
  }
}
