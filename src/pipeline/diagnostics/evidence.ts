import type { DatasetId } from '../../contracts/dataset'
import type { EvidenceQuery, GatedBoost } from '../../contracts/results'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { collectParts } from './collect-parts'

/** One boost a signal of the query, over the instruments of a dataset. */
export async function evidence(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EvidenceQuery,
): Promise<readonly GatedBoost[]> {
  const { pool } = context
  const { parts } = await collectParts(
    context,
    job,
    datasetId,
    'Counting signals and explosions',
    (symbols) => pool.run('collectEvidence', { datasetId, symbols, query }, job.cancel),
  )
  job.progress('Resampling months and symbols', 0, 1)
  return pool.run('summariseEvidence', { parts, query }, job.cancel)
}
