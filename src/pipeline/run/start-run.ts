import type { DatasetDetail } from '../../contracts/dataset'
import { lessonsOf } from '../../core/diagnostics/verdicts/lessons'
import { coilError } from '../../contracts/errors'
import type { RunResult } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import type { RunDraft, ScoreColumns, StoredRun } from '../../storage/store'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import { ensureChecked } from '../quality/check'
import { executeRun } from './execute'
import { planRun, type RunPlan } from './plan'

/**
 * Plans, executes and stores a run. The same spec on the same data answers the stored result
 * without computing it again. Nothing is written before the whole result is there, nothing after a
 * cancel, and nothing when the dataset changed meanwhile.
 */
export async function startRun(
  context: EngineContext,
  job: Job,
  datasetId: string,
  spec: RunSpec,
): Promise<RunResult> {
  await ensureChecked(context, job, datasetId)
  const dataset = await context.store.datasetDetail(datasetId)
  const log = spec.model.learns === undefined ? [] : await context.store.listVerdicts(datasetId)
  const plan = planRun(spec, {
    datasetHash: dataset.hash,
    instruments: dataset.members,
    lessons: lessonsOf(log),
  })
  const known = await context.store.findRun(datasetId, plan.key)
  if (known !== null) return known.result
  const equal = await context.store.findEqualRun(plan.key)
  const { outcome, scores } =
    equal === null
      ? await executeRun(plan, { datasetId, pool: context.pool, job })
      : withoutTrial(equal)
  await refuseChanged(context, dataset)
  throwIfCancelled(job.cancel, 'store')
  const stored = await context.store.saveRun(
    { ...outcome, ...identityOf(context, dataset, plan) },
    scores,
  )
  context.emit({ type: 'changed', what: ['runs'] })
  return stored
}

/** A run of another dataset with the same content, to be counted where it is asked for now. */
function withoutTrial({ result, scores }: StoredRun): {
  readonly outcome: RunDraft
  readonly scores: ScoreColumns
} {
  const { trial: _trial, ...outcome } = result
  return { outcome, scores }
}

function identityOf({ clock }: EngineContext, dataset: DatasetDetail, { key, spec }: RunPlan) {
  return {
    key,
    datasetHash: dataset.hash,
    datasetId: dataset.id,
    datasetName: dataset.name,
    createdAt: new Date(clock.now()).toISOString(),
    spec,
  }
}

/** Tasks read bars as they go: after a change, some may have read the bars from before it. */
async function refuseChanged({ store }: EngineContext, { id, hash, name }: DatasetDetail) {
  const now = await store.datasetSummary(id)
  if (now.hash === hash) return
  throw coilError('storage_failed', `${name} changed while the run was computed.`, {
    stage: 'store',
    details: { dataset: id, planned: hash, now: now.hash },
    hint: 'Nothing was kept. Start the run again to use the dataset as it is now.',
  })
}
