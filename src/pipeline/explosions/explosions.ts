import type { DatasetId } from '../../contracts/dataset'
import type { EventsQuery, ExplosionsReport } from '../../contracts/explosions'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { collectParts } from '../diagnostics/collect-parts'

/** The events of a dataset under a label, one by one and as paths round bar 0. */
export async function explosions(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EventsQuery,
): Promise<ExplosionsReport> {
  const { pool } = context
  const { parts } = await collectParts(context, job, datasetId, 'Finding explosions', (symbols) =>
    pool.run('collectEvents', { datasetId, symbols, query }, job.cancel),
  )
  return pool.run('summariseEvents', { parts, query }, job.cancel, (done, total) =>
    job.progress('Resampling months', done, total),
  )
}
