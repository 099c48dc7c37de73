import type { EngineEvent } from '../contracts/engine-api'
import type { JobId } from '../contracts/job'
import { coilError } from '../contracts/errors'
import type { CancelToken, Clock } from '../contracts/ports'

/** Least time between two progress events of a job, ms. */
export const PROGRESS_EVERY = 100

/** One piece of work that the user sees in the tray: how it reports, and how it learns to stop. */
export interface Job {
  readonly id: JobId
  readonly cancel: CancelToken
  /** Cheap to call: at most one event in `PROGRESS_EVERY` ms leaves. */
  readonly progress: (stage: string, done: number, total: number) => void
}

export interface JobControl extends Job {
  readonly abort: () => void
}

/** Throws `cancelled` once the job was cancelled; to be called between units of work. */
export function throwIfCancelled(cancel: CancelToken, stage: string): void {
  if (cancel.aborted) throw coilError('cancelled', 'The job was cancelled.', { stage })
}

/** A rate measured over less than this says nothing yet, ms. */
const RATE_FROM = 500

/** Remaining time at the rate of this stage so far; null while the rate is unknown. */
export function remainingMs(elapsed: number, done: number, total: number): number | null {
  if (done <= 0 || total <= 0 || elapsed < RATE_FROM) return null
  return Math.max(0, Math.round((elapsed * (total - done)) / done))
}

/** A job that was not cancelled yet; `emit` receives its progress. */
export function createJob(id: JobId, clock: Clock, emit: (event: EngineEvent) => void): JobControl {
  const control = new AbortController()
  let current = ''
  let stageStart = clock.now()
  let lastEvent = -Infinity
  const progress = (stage: string, done: number, total: number): void => {
    const now = clock.now()
    if (stage !== current) {
      current = stage
      stageStart = now
    }
    if (control.signal.aborted || now - lastEvent < PROGRESS_EVERY) return
    lastEvent = now
    const etaMs = remainingMs(now - stageStart, done, total)
    emit({ type: 'progress', progress: { jobId: id, stage, done, total, etaMs } })
  }
  return { id, cancel: control.signal, progress, abort: () => control.abort() }
}
