import type { DatasetDetail, DatasetId } from '../../contracts/dataset'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { ensureChecked } from '../quality/check'
import { chunksOf } from '../run/plan'

/**
 * What a task finds in every instrument of a dataset whose bars were checked, in the order of its
 * members. `words` say in the tray what is being done.
 */
export async function collectParts<Part>(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  words: string,
  collect: (symbols: readonly string[]) => Promise<readonly Part[]>,
): Promise<{ readonly dataset: DatasetDetail; readonly parts: readonly Part[] }> {
  await ensureChecked(context, job, datasetId)
  const dataset = await context.store.datasetDetail(datasetId)
  const chunks = chunksOf(dataset.members.map(({ symbol }) => symbol))
  const parts = await inOrder(chunks, collect, (done) => job.progress(words, done, chunks.length))
  return { dataset, parts: parts.flat() }
}
