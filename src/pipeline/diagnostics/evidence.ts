import type { DatasetId } from '../../contracts/dataset'
import type { Boost, EvidenceQuery } from '../../contracts/results'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { chunksOf } from '../run/plan'

/** One boost a signal of the query, over the instruments of a dataset. */
export async function evidence(
  { store, pool }: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EvidenceQuery,
): Promise<readonly Boost[]> {
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
