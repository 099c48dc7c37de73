import type { DatasetId } from '../../contracts/dataset'
import type { EvidenceQuery, GatedBoost } from '../../contracts/results'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { ensureChecked } from '../quality/check'
import { chunksOf } from '../run/plan'

/** One boost a signal of the query, over the instruments of a dataset. */
export async function evidence(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EvidenceQuery,
): Promise<readonly GatedBoost[]> {
  const { store, pool } = context
  await ensureChecked(context, job, datasetId)
  const dataset = await store.datasetDetail(datasetId)
  const chunks = chunksOf(dataset.members.map((one) => one.symbol))
  const parts = await inOrder(
    chunks,
    (symbols) => pool.run('collectEvidence', { datasetId, symbols, query }, job.cancel),
    (done) => job.progress('Counting signals and explosions', done, chunks.length),
  )
  job.progress('Resampling months and symbols', 0, 1)
  return pool.run('summariseEvidence', { parts: parts.flat(), query }, job.cancel)
}
