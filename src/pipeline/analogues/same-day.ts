import type { SameDay, SameDayQuery } from '../../contracts/analogues'
import { dayFromIso } from '../../core/columns/day'
import { modelInput } from '../../core/features/input'
import type { EngineContext } from '../context'
import { crossSection, rankAmong } from './cross-section'

/**
 * Ranks of one symbol's features among the instruments of its class with a bar of the date; of an input
 * that is a rank already, the rank of its feature.
 */
export async function sameDay(
  context: EngineContext,
  { datasetId, symbol, date, features }: SameDayQuery,
): Promise<SameDay> {
  const { members } = await context.store.datasetDetail(datasetId)
  const day = dayFromIso(date)
  const own = members.find((member) => member.symbol === symbol)
  if (!own || day === null) throw new RangeError(`no instrument ${symbol} on ${date}`)
  const symbols = members
    .filter(({ assetClass }) => assetClass === own.assetClass)
    .map((one) => one.symbol)
  const ids = features.map((id) => modelInput(id).feature.id)
  const all = await crossSection(context, { datasetId, symbols, day, features: ids, rows: null })
  const mine = all.find((one) => one.symbol === symbol)?.values
  const others = all.filter((one) => one.symbol !== symbol)
  const ranks = features.map((id, j) => [
    id,
    mine
      ? rankAmong(
          mine[j] as number,
          others.map(({ values }) => values[j] as number),
        )
      : null,
  ])
  return { n: all.length, ranks: Object.fromEntries(ranks) as SameDay['ranks'] }
}
