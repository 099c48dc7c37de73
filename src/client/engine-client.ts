import type { EngineApi, EngineEvent } from '../contracts/engine-api'
import type { JobId, ProgressEvent } from '../contracts/job'
import { CoilError, coilError, type Result } from '../contracts/errors'
import { connectEngine } from './connect-engine'
import { createJobList } from './job-list'

export type Changed = Extract<EngineEvent, { type: 'changed' }>['what']

/** The engine as the view uses it: answers are values, failures are thrown `CoilError`s. */
export interface EngineClient {
  /** `client.ask((api) => api.listDatasets())` */
  ask<T>(question: (api: EngineApi) => Promise<Result<T>>): Promise<T>
  /**
   * `client.runJob((api, jobId) => api.readFiles(jobId, files), { signal })`. Aborting the signal
   * cancels the job, which then rejects with code 'cancelled'.
   */
  runJob<T>(
    start: (api: EngineApi, jobId: JobId) => Promise<Result<T>>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<T>
  cancelJob(jobId: JobId): void
  /** Forgets an import preview; nothing waits for it. */
  discardPreview(previewId: string): void

  /** For `useSyncExternalStore`: jobs that report progress, each at most 10 times a second. */
  readonly subscribeJobs: (listener: () => void) => () => void
  readonly getJobs: () => readonly ProgressEvent[]
  /** Told of every change of what is stored, in this tab or another one. */
  readonly onChanged: (listener: (what: Changed) => void) => () => void
}

/** The value of a Result; throws its error as a `CoilError`. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CoilError(result.error)
}

export function createEngineClient(api: EngineApi = connectEngine()): EngineClient {
  const jobs = createJobList()
  const changeListeners = new Set<(what: Changed) => void>()
  let lastJob = 0
  api.subscribe((event) => {
    jobs.take(event)
    if (event.type === 'changed') for (const listener of changeListeners) listener(event.what)
  })
  const cancelJob = (jobId: JobId): void => void api.cancel(jobId)

  return {
    ask: async (question) => valueOf(await question(api)),
    async runJob(start, { signal } = {}) {
      if (signal?.aborted) throw coilError('cancelled', 'The job was cancelled before it started.')
      const jobId = `job-${++lastJob}`
      const onAbort = (): void => cancelJob(jobId)
      signal?.addEventListener('abort', onAbort, { once: true })
      try {
        return valueOf(await start(api, jobId))
      } finally {
        signal?.removeEventListener('abort', onAbort)
        jobs.remove(jobId)
      }
    },
    cancelJob,
    discardPreview: (previewId) => void api.discardPreview(previewId),
    subscribeJobs: jobs.subscribe,
    getJobs: jobs.get,
    onChanged(listener) {
      changeListeners.add(listener)
      return () => void changeListeners.delete(listener)
    },
  }
}
