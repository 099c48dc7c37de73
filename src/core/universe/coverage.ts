import type { AssetClass } from '../columns/instrument'
import type { UniverseMember } from './member'

/** What a dataset holds of a symbol. */
export interface Holding {
  readonly symbol: string
  readonly assetClass: AssetClass
  /** Number of bars. */
  readonly bars: number
  /** ISO dates of the first and last bar. */
  readonly first: string
  readonly last: string
}

export interface CoveredMember<H extends Holding = Holding> {
  readonly member: UniverseMember
  /** Null when the dataset has no bars under this very symbol. */
  readonly holding: H | null
  /** The only instrument of the dataset that may be meant by a symbol without data; null for none. */
  readonly spelling: string | null
}

const PAIR = /^(.{2,}?)(?:[-/_]?(?:USDT|USDC|BUSD|TUSD|FDUSD)|[-/_]USD)(?:\.P|PERP)?$/

/** Equal for `BTC-USD`, `BTCUSDT` and the coin `BTC`, and for `BRK.B`, `BRK-B` and `BRK/B`. */
function spellingKey(symbol: string, assetClass: AssetClass | undefined): string {
  const upper = symbol.toUpperCase()
  const coin = PAIR.exec(upper)?.[1] ?? (assetClass === 'crypto' ? upper : null)
  return coin === null ? `=${upper.replaceAll(/[-./\s]/g, '.')}` : `coin ${coin}`
}

/** Every member with what a dataset holds of it, in the order of the members. */
export function coverMembers<H extends Holding>(
  members: readonly UniverseMember[],
  holdings: readonly H[],
): readonly CoveredMember<H>[] {
  const bySymbol = new Map(holdings.map((holding) => [holding.symbol, holding]))
  const byKey = new Map<string, string | null>()
  for (const { symbol, assetClass } of holdings) {
    const key = spellingKey(symbol, assetClass)
    byKey.set(key, byKey.has(key) ? null : symbol)
  }
  return members.map((member) => {
    const holding = bySymbol.get(member.symbol) ?? null
    const spelling = byKey.get(spellingKey(member.symbol, member.assetClass)) ?? null
    return { member, holding, spelling: holding ? null : spelling }
  })
}

/** The members with the spelling of the dataset where only that keeps them from having data. */
export function respelled(covered: readonly CoveredMember[]): readonly UniverseMember[] {
  return covered.map(({ member, spelling }) =>
    spelling === null ? member : { ...member, symbol: spelling },
  )
}
