import type { DatasetId } from '../../contracts/dataset'
import type { EventsQuery, ExplosionsReport } from '../../contracts/explosions'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { ensureChecked } from '../quality/check'
import { chunksOf } from '../run/plan'

/** The events of a dataset under a label, one by one and as paths round bar 0. */
export async function explosions(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EventsQuery,
): Promise<ExplosionsReport> {
  const { store, pool } = context
  await ensureChecked(context, job, datasetId)
  const dataset = await store.datasetDetail(datasetId)
  const chunks = chunksOf(dataset.members.map((one) => one.symbol))
  const parts = await inOrder(
    chunks,
    (symbols) => pool.run('collectEvents', { datasetId, symbols, query }, job.cancel),
    (done) => job.progress('Finding explosions', done, chunks.length),
  )
  return pool.run('summariseEvents', { parts: parts.flat(), query }, job.cancel, (done, total) =>
    job.progress('Resampling months', done, total),
  )
}
