import type { RunComparison } from '../../contracts/compare'
import type { EngineContext } from '../context'
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
  job.progress('Comparing runs', 0, 1)
  const [own, other] = await Promise.all([
    runScoresOf(context, datasetId, here),
    runScoresOf(context, datasetId, there),
  ])
  const { label, seed } = own.result.spec
  const rows = sharedScores(own, other)
  const input = { rows, options: { horizon: label.horizon, seed } }
  const report = await context.pool.run('compareScores', input, job.cancel)
  return { ...report, sameLabel: sameLabel(own, other) }
}
