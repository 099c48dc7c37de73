import type { EngineEvent } from '../contracts/engine-api'
import type { JobId } from '../contracts/job'
import { coilError, type Result, toAppError } from '../contracts/errors'
import type { Clock } from '../contracts/ports'
import { createJob, type Job, type JobControl } from '../pipeline/job'

export interface Jobs {
  /** Runs work under an id that `cancel` knows; ends with an 'ended' event whatever happens. */
  run<T>(id: JobId, stage: string, work: (job: Job) => Promise<T>): Promise<Result<T>>
  cancel(id: JobId): void
}

/** The answer of work that throws `CoilError`s, as a value that survives a worker's border. */
export async function asResult<T>(stage: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown, stage) }
  }
}

export function createJobs(clock: Clock, emit: (event: EngineEvent) => void): Jobs {
  const running = new Map<JobId, JobControl>()
  return {
    async run(id, stage, work) {
      return asResult(stage, async () => {
        if (running.has(id)) throw coilError('bad_input', `Job ${id} is running already.`)
        const job = createJob(id, clock, emit)
        running.set(id, job)
        try {
          return await work(job)
        } finally {
          running.delete(id)
          emit({ type: 'ended', jobId: id })
        }
      })
    },
    cancel: (id) => running.get(id)?.abort(),
  }
}
