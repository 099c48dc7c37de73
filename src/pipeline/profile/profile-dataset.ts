import type { DatasetId } from '../../contracts/dataset'
import type { DatasetProfile } from '../../contracts/profile'
import type { EngineContext } from '../context'
import type { Job } from '../job'

/** What stands in the bars of a dataset, as filed. Throws `not_found` for an unknown one. */
export async function profileDataset(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
): Promise<DatasetProfile> {
  const { members } = await context.store.datasetDetail(datasetId)
  const symbols = members.map(({ symbol }) => symbol)
  const report = (done: number, total: number): void => job.progress('Profiling', done, total)
  return context.pool.run('profileBars', { datasetId, symbols }, job.cancel, report)
}
