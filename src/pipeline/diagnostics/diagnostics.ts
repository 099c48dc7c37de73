import type { DatasetId } from '../../contracts/dataset'
import type { DiagnosticsQuery, DiagnosticsReport } from '../../contracts/results'
import { DEFAULT_SUMMARY } from '../../core/diagnostics/evidence'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { collectParts } from './collect-parts'

/** Everything the Diagnostics screen shows of a dataset under one label and filter. */
export async function diagnostics(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: DiagnosticsQuery,
): Promise<DiagnosticsReport> {
  const { pool } = context
  const { dataset, parts } = await collectParts(
    context,
    job,
    datasetId,
    'Computing features and labels',
    (symbols) => pool.run('collectDiagnostics', { datasetId, symbols, query }, job.cancel),
  )
  const options = { ...DEFAULT_SUMMARY, synthetic: dataset.source.kind === 'synthetic' }
  return pool.run('summariseDiagnostics', { parts, query, options }, job.cancel, (done, total) =>
    job.progress('Resampling months and symbols', done, total),
  )
}
