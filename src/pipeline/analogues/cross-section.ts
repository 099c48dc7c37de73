import { canonicalJson } from '../../contracts/canonical-json'
import type { RowFilter } from '../../contracts/spec'
import { hashText } from '../../core/columns/content-hash'
import type { DayValues } from './day-values'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import { NEVER } from '../never'
import { chunksOf } from '../run/plan'

export interface CrossSectionQuery {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly day: number
  readonly features: readonly string[]
  /** Only instruments whose bar of the day is eligible under this filter; null takes all with a bar. */
  readonly rows: RowFilter | null
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

/** Values of features on one date, an entry for each instrument that has them. */
export async function crossSection(
  { pool, store }: EngineContext,
  query: CrossSectionQuery,
): Promise<readonly DayValues[]> {
  const { symbols, ...asked } = query
  const { hash } = await store.datasetSummary(query.datasetId)
  return kept(canonicalJson([hash, asked, hashText(symbols.join('\n'))]), async () => {
    const parts = await inOrder(
      chunksOf(symbols),
      (chunk) => pool.run('dayValues', { ...asked, symbols: chunk }, NEVER),
      () => undefined,
    )
    return parts.flat()
  })
}

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
