import type { RunResult } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { executeRun } from './execute'
import { planRun } from './plan'

/**
 * Plans, executes and stores a run. The same spec on the same data answers the stored result
 * without computing it again. Nothing is written before the whole result is there.
 */
export async function startRun(
  context: EngineContext,
  job: Job,
  datasetId: string,
  spec: RunSpec,
): Promise<RunResult> {
  const dataset = await context.store.datasetDetail(datasetId)
  const plan = planRun(spec, { datasetHash: dataset.hash, instruments: dataset.members })
  const known = await context.store.findRun(plan.key)
  if (known !== null) return known.result
  const { outcome, scores } = await executeRun(plan, {
    datasetId,
    pool: context.pool,
    job,
  })
  const stored = await context.store.saveRun(
    {
      key: plan.key,
      datasetHash: dataset.hash,
      datasetId,
      datasetName: dataset.name,
      createdAt: new Date(context.clock.now()).toISOString(),
      spec,
      ...outcome,
    },
    scores,
  )
  context.emit({ type: 'changed', what: ['runs'] })
  return stored
}
