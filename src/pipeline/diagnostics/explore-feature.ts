import type { DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { FeatureView } from '../../contracts/explore'
import { isFeature } from '../../core/features/registry'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { chunksOf } from '../run/plan'

/** A feature over a dataset, and along the bars of one of its instruments. */
export async function exploreFeature(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  feature: string,
  symbol: string,
): Promise<FeatureView> {
  const { store, pool } = context
  const symbols = (await store.datasetDetail(datasetId)).members.map((one) => one.symbol)
  if (!symbols.includes(symbol) || !isFeature(feature))
    throw coilError('not_found', `There is no ${isFeature(feature) ? symbol : feature} here.`, {
      stage: 'explore',
      details: { symbol, feature },
    })
  const chunks = chunksOf(symbols)
  const parts = await inOrder(
    chunks,
    (some) => pool.run('featureColumns', { datasetId, symbols: some, feature }, job.cancel),
    (done) => job.progress('Computing the feature', done, chunks.length),
  )
  return pool.run(
    'exploreFeature',
    { datasetId, feature, symbol, columns: parts.flat() },
    job.cancel,
  )
}
