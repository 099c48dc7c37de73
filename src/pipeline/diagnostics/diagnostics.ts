import type { DatasetId } from '../../contracts/dataset'
import type { DiagnosticsQuery, DiagnosticsReport } from '../../contracts/results'
import { DEFAULT_SUMMARY } from '../../core/diagnostics/evidence'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { ensureChecked } from '../quality/check'
import { chunksOf } from '../run/plan'

/** Everything the Diagnostics screen shows of a dataset under one label and filter. */
export async function diagnostics(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: DiagnosticsQuery,
): Promise<DiagnosticsReport> {
  const { store, pool } = context
  await ensureChecked(context, job, datasetId)
  const dataset = await store.datasetDetail(datasetId)
  const chunks = chunksOf(dataset.members.map((one) => one.symbol))
  const parts = await inOrder(
    chunks,
    (symbols) => pool.run('collectDiagnostics', { datasetId, symbols, query }, job.cancel),
    (done) => job.progress('Computing features and labels', done, chunks.length),
  )
  const options = { ...DEFAULT_SUMMARY, synthetic: dataset.source.kind === 'synthetic' }
  return pool.run(
    'summariseDiagnostics',
    { parts: parts.flat(), query, options },
    job.cancel,
    (done, total) => job.progress('Resampling months and symbols', done, total),
  )
}
