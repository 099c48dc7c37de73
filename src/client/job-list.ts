import type { EngineEvent } from '../contracts/engine-api'
import type { JobId, ProgressEvent } from '../contracts/job'

/** The jobs that report progress, in the order in which they started; for `useSyncExternalStore`. */
export interface JobList {
  /** Answers the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** The same array until something changed. */
  get(): readonly ProgressEvent[]
  take(event: EngineEvent): void
  remove(jobId: JobId): void
}

export function createJobList(): JobList {
  const listeners = new Set<() => void>()
  let jobs: readonly ProgressEvent[] = []
  const replace = (next: readonly ProgressEvent[]): void => {
    jobs = next
    for (const listener of listeners) listener()
  }
  const remove = (jobId: JobId): void => {
    if (jobs.some((job) => job.jobId === jobId)) replace(jobs.filter((job) => job.jobId !== jobId))
  }
  const put = (progress: ProgressEvent): void => {
    const known = jobs.some((job) => job.jobId === progress.jobId)
    if (!known) return replace([...jobs, progress])
    replace(jobs.map((job) => (job.jobId === progress.jobId ? progress : job)))
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => jobs,
    take(event) {
      if (event.type === 'progress') put(event.progress)
      if (event.type === 'ended') remove(event.jobId)
    },
    remove,
  }
}
