import { canonicalJson } from '../../contracts/canonical-json'
import type { SameDay, SameDayQuery } from '../../contracts/analogues'
import { dayFromIso } from '../../core/columns/day'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import { NEVER } from '../never'
import { chunksOf } from '../run/plan'
import type { DayValues } from './day-values'

/** Share of the other known values that are lower, ties half; null when there are none. */
export function rankAmong(value: number, others: readonly number[]): number | null {
  const known = others.filter((other) => !Number.isNaN(other))
  if (Number.isNaN(value) || known.length === 0) return null
  const below = known.reduce(
    (sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0),
    0,
  )
  return below / known.length
}

/** The last dates looked at: cards of one date ask for the same ones. */
const KEPT = 8
const days = new Map<string, Promise<readonly DayValues[]>>()

function kept(
  key: string,
  make: () => Promise<readonly DayValues[]>,
): Promise<readonly DayValues[]> {
  const found = days.get(key) ?? make()
  days.delete(key)
  days.set(key, found)
  for (const old of days.keys()) if (days.size > KEPT) days.delete(old)
  found.catch(() => days.delete(key))
  return found
}

/** Ranks of one symbol's features among the instruments of its class with a bar of the date. */
export async function sameDay(
  context: EngineContext,
  { datasetId, symbol, date, features }: SameDayQuery,
): Promise<SameDay> {
  const { hash, members } = await context.store.datasetDetail(datasetId)
  const day = dayFromIso(date)
  const own = members.find((member) => member.symbol === symbol)
  if (!own || day === null) throw new RangeError(`no instrument ${symbol} on ${date}`)
  const { assetClass } = own
  const symbols = members.filter((one) => one.assetClass === assetClass).map((one) => one.symbol)
  const all = await kept(canonicalJson([hash, date, assetClass, features]), async () => {
    const parts = await inOrder(
      chunksOf(symbols),
      (chunk) => context.pool.run('dayValues', { datasetId, symbols: chunk, day, features }, NEVER),
      () => undefined,
    )
    return parts.flat()
  })
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
