import type { RunComparison } from '../../contracts/compare'
import { withIntervals } from '../../core/diagnostics/compare/difference-intervals'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { runScoresOf } from '../run/run-scores'
import { sameLabel, sharedScores } from './shared-rows'

/** Figures of two stored runs of a dataset over the bars that both scored. Throws `not_found`. */
export async function compareRuns(
  context: EngineContext,
  job: Job,
  datasetId: string,
  here: string,
  there: string,
): Promise<RunComparison> {
  const [own, other] = await Promise.all([
    runScoresOf(context, datasetId, here),
    runScoresOf(context, datasetId, there),
  ])
  const { label, seed } = own.result.spec
  const rows = sharedScores(own, other)
  const options = { horizon: label.horizon, seed }
  const units = ['dates', 'instruments'] as const
  const { pool } = context
  const [report, intervals] = await Promise.all([
    pool.run('compareScores', rows, job.cancel),
    inOrder(
      units,
      (unit) => pool.run('compareIntervals', { rows, unit, options }, job.cancel),
      (done) => job.progress('Resampling both runs', done, units.length),
    ),
  ])
  return { ...withIntervals(report, intervals), sameLabel: sameLabel(own, other) }
}
