import { hashKey, type QueryKey, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EngineApi } from '../contracts/engine-api'
import type { JobId, ProgressEvent } from '../contracts/job'
import type { AppError, Result } from '../contracts/errors'
import type { EngineClient } from './engine-client'
import { useEngine, useJobs } from './engine-context'
import type { DatasetContent } from './queries'

/** How long results that take seconds stay in memory once nothing shows them, ms. */
const KEPT = 60 * 60_000

/** Jobs by the query they answer: they go on while no screen looks. */
const jobIds = new Map<string, JobId>()

export interface Followed<T> {
  /** The last figures stay while others are computed, or after that was cancelled. */
  readonly report: T | null
  /** The figures answer an earlier question. */
  readonly isStale: boolean
  readonly isComputing: boolean
  readonly job: ProgressEvent | null
  readonly cancel: () => void
  readonly retry: () => void
  readonly error: AppError | null
}

/**
 * A result that a job computes from a dataset, with its job, to be followed and cancelled. It goes on
 * when the screen is left, so that the answer is there on return; the job of a question that nobody
 * waits for any more is cancelled.
 */
export function useFollowed<T>(
  { id, hash }: DatasetContent,
  question: readonly [kind: string, ...rest: readonly unknown[]],
  ask: (api: EngineApi, jobId: JobId) => Promise<Result<T>>,
): Followed<T> {
  const client = useEngine()
  const jobs = useJobs()
  const queryKey: QueryKey = ['derived', id, hash, ...question]
  const name = hashKey(queryKey)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: () =>
      client.runJob((api, jobId) => {
        jobIds.set(name, jobId)
        return ask(api, jobId)
      }),
    structuralSharing: false,
    gcTime: KEPT,
  })
  const content = `${id} ${hash}`
  const [kept, setKept] = useState({ content, report: data ?? null })
  if (kept.content !== content) setKept({ content, report: data ?? null })
  else if (data !== undefined && data !== kept.report) setKept({ content, report: data })
  useSupersede(client, name)
  const jobId = jobIds.get(name)
  return {
    report: kept.report,
    isStale: kept.report !== null && data === undefined,
    isComputing: isFetching,
    job: (isFetching && jobs.find((job) => job.jobId === jobId)) || null,
    cancel: () => jobId !== undefined && client.cancelJob(jobId),
    retry: () => void refetch(),
    error: isFetching ? null : (error?.app ?? null),
  }
}

/** Cancels the job of the question before this one. */
function useSupersede(client: EngineClient, name: string): void {
  const last = useRef(name)
  useEffect(() => {
    const before = jobIds.get(last.current)
    if (last.current !== name && before !== undefined) client.cancelJob(before)
    last.current = name
  }, [client, name])
}
