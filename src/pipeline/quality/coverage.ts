import type { DatasetId } from '../../contracts/dataset'
import type { Coverage } from '../../contracts/quality'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { ensureChecked } from './check'

/** Sessions expected and present in a dataset's bars, once they are checked. */
export async function qualityCoverage(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
): Promise<Coverage> {
  await ensureChecked(context, job, datasetId)
  const symbols = await context.bars.symbols(datasetId)
  const report = (done: number, total: number): void =>
    job.progress('Counting sessions', done, total)
  report(0, symbols.length)
  return context.pool.run('coverBars', { datasetId, symbols }, job.cancel, report)
}
