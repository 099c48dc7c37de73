import type { QueryClient } from '@tanstack/react-query'
import type { EngineClient } from '../../client/engine-client'
import { runQuery, runsQuery } from '../../client/queries'
import { runNotes } from '../../client/run-notes'
import type { DatasetId } from '../../contracts/dataset'
import type { JobId } from '../../contracts/job'
import { type AppError, toAppError } from '../../contracts/errors'
import type { RunSpec } from '../../contracts/spec'
import { createValueStore } from '../../ui/value-store'

/** The run that is being computed, or how the last one failed; it outlives the screen. */
export interface RunState {
  readonly datasetId: DatasetId | null
  readonly jobId: JobId | null
  readonly error: AppError | null
}

const IDLE: RunState = { datasetId: null, jobId: null, error: null }

export const runState = createValueStore<RunState>(IDLE)

/**
 * Runs a spec; answers the key of the run, or null when it failed or was cancelled. It is noted until then, so that
 * one that a reload cuts short is told of.
 */
export async function startRun(
  client: EngineClient,
  cache: QueryClient,
  datasetId: DatasetId,
  spec: RunSpec,
): Promise<string | null> {
  const mark = runNotes.begin({ datasetId, spec })
  const unfollow = client.subscribeJobs(() => {
    const { jobId } = runState.get()
    const job = client.getJobs().find((one) => one.jobId === jobId)
    if (job) mark.reached(job)
  })
  try {
    const result = await client.runJob((api, jobId) => {
      runState.set({ datasetId, jobId, error: null })
      return api.startRun(jobId, datasetId, spec)
    })
    cache.setQueryData(runQuery(client, datasetId, result.key).queryKey, result)
    await cache.invalidateQueries({ queryKey: runsQuery(client, datasetId).queryKey })
    runState.set(IDLE)
    return result.key
  } catch (thrown) {
    const error = toAppError(thrown, 'run')
    runState.set({ datasetId, jobId: null, error: error.code === 'cancelled' ? null : error })
    return null
  } finally {
    unfollow()
    mark.end()
  }
}
