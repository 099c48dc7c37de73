import type { DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { ScreenTable } from '../../contracts/universes'
import { dayFromIso } from '../../core/columns/day'
import type { AssetClass } from '../../core/columns/instrument'
import { betasToOthers } from '../../core/universe/beta'
import type { ScreenRow } from '../../core/universe/screen'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { chunksOf } from '../run/plan'
import type { ScreenFigures } from './screen-figures'

/** Each figure with its beta against the others of its class. */
function withBetas(figures: readonly ScreenFigures[]): readonly ScreenRow[] {
  const betas = new Map<string, number | null>()
  for (const assetClass of ['stock', 'crypto', 'other'] satisfies AssetClass[]) {
    const group = figures.filter(({ row }) => row.assetClass === assetClass)
    const values = betasToOthers(group.map(({ returns }) => returns))
    group.forEach(({ row }, i) => betas.set(row.symbol, values[i] ?? null))
  }
  return figures.map(({ row }) => ({
    ...row,
    values: { ...row.values, beta: betas.get(row.symbol) ?? null },
  }))
}

/** The figures of every instrument of a dataset at a date, from bars up to that date alone. */
export async function screenDataset(
  { store, pool }: EngineContext,
  job: Job,
  datasetId: DatasetId,
  asOf: string,
): Promise<ScreenTable> {
  const day = dayFromIso(asOf)
  if (day === null) {
    throw coilError('bad_input', `'${asOf}' is not a date: write it like 2021-05-12.`, {
      stage: 'screen',
      details: { asOf },
    })
  }
  const { members } = await store.datasetDetail(datasetId)
  const chunks = chunksOf(members.map(({ symbol }) => symbol))
  const parts = await inOrder(
    chunks,
    (symbols) => pool.run('screenFigures', { datasetId, symbols, day }, job.cancel),
    (done) => job.progress(`Figures as of ${asOf}`, done, chunks.length),
  )
  const figures = parts.flat()
  return { asOf, rows: withBetas(figures), without: members.length - figures.length }
}
