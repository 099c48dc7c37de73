import type { DatasetId } from '../../contracts/dataset'
import type { AuditReport } from '../../contracts/results'
import { summariseAudit } from '../../core/diagnostics/audit'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { collectParts } from './collect-parts'

/** The look-ahead audit of every instrument of a dataset, as `coil audit` makes it of files. */
export async function auditDataset(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
): Promise<AuditReport> {
  const { parts } = await collectParts(
    context,
    job,
    datasetId,
    'Computing on cut series',
    (symbols) => context.pool.run('auditEach', { datasetId, symbols }, job.cancel),
  )
  return summariseAudit(parts)
}
