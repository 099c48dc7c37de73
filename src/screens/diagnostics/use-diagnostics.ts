import { hashKey, keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EngineClient } from '../../client/engine-client'
import { useEngine, useJobs } from '../../client/engine-context'
import { type DatasetContent, diagnosticsQuery } from '../../client/queries'
import type { JobId, ProgressEvent } from '../../contracts/engine-api'
import type { AppError } from '../../contracts/errors'
import type { DiagnosticsReport, EvidenceQuery } from '../../contracts/results'

type Question = Omit<EvidenceQuery, 'signals'>

/** Jobs by the query they answer: they go on while no screen looks. */
const jobIds = new Map<string, JobId>()

/** `diagnosticsQuery`, with its job noted so that the pane can follow and cancel it. */
function followedQuery(client: EngineClient, dataset: DatasetContent, question: Question) {
  const options = diagnosticsQuery(client, dataset, question)
  const name = hashKey(options.queryKey)
  const queryFn = () =>
    client.runJob((api, jobId) => {
      jobIds.set(name, jobId)
      return api.diagnostics(jobId, dataset.id, question)
    })
  return { name, options: { ...options, queryFn, placeholderData: keepPreviousData } }
}

export interface Diagnostics {
  /** The last figures stay while others are computed, or after that was cancelled. */
  readonly report: DiagnosticsReport | null
  /** The figures answer an earlier question. */
  readonly isStale: boolean
  readonly isComputing: boolean
  readonly job: ProgressEvent | null
  readonly cancel: () => void
  readonly retry: () => void
  readonly error: AppError | null
}

export function useDiagnostics(dataset: DatasetContent, question: Question): Diagnostics {
  const client = useEngine()
  const jobs = useJobs()
  const { name, options } = followedQuery(client, dataset, question)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(options)
  const content = `${dataset.id} ${dataset.hash}`
  const [kept, setKept] = useState({ content, report: data ?? null })
  if (kept.content !== content)
    setKept({ content, report: isPlaceholderData ? null : (data ?? null) })
  else if (data && !isPlaceholderData && data !== kept.report) setKept({ content, report: data })
  useSupersede(client, name)
  const jobId = jobIds.get(name)
  return {
    report: kept.report,
    isStale: kept.report !== null && (isPlaceholderData || data === undefined),
    isComputing: isFetching,
    job: (isFetching && jobs.find((job) => job.jobId === jobId)) || null,
    cancel: () => jobId !== undefined && client.cancelJob(jobId),
    retry: () => void refetch(),
    error: isFetching ? null : (error?.app ?? null),
  }
}

/** Cancels the job of the question before this one: nobody waits for it any more. */
function useSupersede(client: EngineClient, name: string): void {
  const last = useRef(name)
  useEffect(() => {
    const before = jobIds.get(last.current)
    if (last.current !== name && before !== undefined) client.cancelJob(before)
    last.current = name
  }, [client, name])
}
