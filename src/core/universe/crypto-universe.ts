import type { DayIndex } from '../columns/brand'
import { basePrices } from './coin-kind'
import { byMarketCap, type Coin, volumeToCap } from './coin'
import {
  COIN_CHECKS,
  COIN_STEPS,
  type CoinStep,
  type CryptoFilters,
  type FilterContext,
} from './crypto-filters'
import { percentRanks } from './percent-rank'

export type BuilderStep = 'top' | 'trending' | CoinStep | 'same'

/** What a filter did, in the order in which they are applied. */
export interface StepCount {
  readonly step: BuilderStep
  /** Coins it brought in, and trending ones that were there already. */
  readonly added: number
  readonly known: number
  readonly takesOut: number
  /** Coins left after it. */
  readonly left: number
}

export interface RemovedCoin {
  readonly coin: Coin
  readonly step: BuilderStep
  readonly reason: string
}

export interface KeptCoin {
  readonly coin: Coin
  /** 0.7 percent rank by cap + 0.3 by volume over cap, times 1.2 when trending. */
  readonly composite: number
  readonly ratio: number | null
  readonly trending: boolean
  /** Kept against the filters, by the user. */
  readonly kept: 'passes' | 'anyway'
}

export interface CryptoSummary {
  readonly count: number
  readonly seen: number
  /** Kept coins among the largest, and those that only trending brought in. */
  readonly fromTop: number
  readonly fromTrending: number
  /** Over the kept coins whose source gave the figure; null when none did. */
  readonly averageCap: number | null
  readonly medianCap: number | null
  readonly averageRatio: number | null
  readonly unknownAge: number
}

export interface CryptoUniverse {
  /** Best composite first. */
  readonly kept: readonly KeptCoin[]
  readonly removed: readonly RemovedCoin[]
  readonly steps: readonly StepCount[]
  readonly summary: CryptoSummary
}

export interface CryptoMarkets {
  readonly coins: readonly Coin[]
  /** In the order of the source; figures may be those of `coins`, or of their own. */
  readonly trending: readonly Coin[]
  /** Day of the listing. */
  readonly day: DayIndex
}

const CAP_WEIGHT = 0.7
const RATIO_WEIGHT = 0.3
const TRENDING_BOOST = 1.2

/**
 * The coins that the filters leave, in the order of their composite rank. Every coin that is seen is
 * kept or removed with a reason: kept + removed = seen. Coins of `anyway` pass every filter; of
 * several with one symbol still only one stays, since a universe has each symbol once.
 */
export function buildCryptoUniverse(
  markets: CryptoMarkets,
  filters: CryptoFilters,
  anyway: ReadonlySet<string> = new Set(),
): CryptoUniverse {
  const ordered = uniqueById(markets.coins).toSorted(byMarketCap)
  const top = ordered.slice(0, filters.top ?? ordered.length)
  const known = new Map(ordered.map((coin) => [coin.id, coin]))
  const trending = uniqueById(markets.trending).slice(0, filters.trending)
  const inTop = new Set(top.map(({ id }) => id))
  const fresh = trending
    .filter(({ id }) => !inTop.has(id))
    .map((coin) => known.get(coin.id) ?? coin)
  const seen = [...top, ...fresh]
  const context: FilterContext = {
    filters,
    day: markets.day,
    bases: basePrices([...ordered, ...fresh].toSorted(byMarketCap)),
  }
  const steps: StepCount[] = [
    { step: 'top', added: top.length, known: 0, takesOut: 0, left: top.length },
    {
      step: 'trending',
      added: fresh.length,
      known: trending.length - fresh.length,
      takesOut: 0,
      left: seen.length,
    },
  ]
  const removed: RemovedCoin[] = []
  let left: readonly Coin[] = seen
  const take = (step: BuilderStep, problem: (coin: Coin) => string | null): void => {
    const before = left.length
    left = left.filter((coin) => {
      const reason = problem(coin)
      if (reason !== null) removed.push({ coin, step, reason })
      return reason === null
    })
    steps.push({ step, added: 0, known: 0, takesOut: before - left.length, left: left.length })
  }
  for (const step of COIN_STEPS) {
    take(step, (coin) => (anyway.has(coin.id) ? null : COIN_CHECKS[step](coin, context)))
  }
  const first = firstOfSymbol(left, filters.sameSymbol, anyway)
  take('same', (coin) =>
    first.get(coin.symbol) === coin.id
      ? null
      : `same symbol as ${filters.sameSymbol} ${coin.symbol}`,
  )
  const kept = ranked(left, new Set(trending.map(({ id }) => id)), anyway, context)
  return { kept, removed, steps, summary: summarise(kept, seen.length, inTop) }
}

function uniqueById(coins: readonly Coin[]): readonly Coin[] {
  return [...new Map(coins.map((coin) => [coin.id, coin])).values()]
}

/** Id of the coin that keeps each symbol: one that is kept anyway before the others. */
function firstOfSymbol(
  coins: readonly Coin[],
  rule: CryptoFilters['sameSymbol'],
  anyway: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const forced = ({ id }: Coin): number => Number(anyway.has(id))
  const order = coins.toSorted(
    (a, b) =>
      forced(b) - forced(a) ||
      (rule === 'more traded' ? (b.volume ?? -1) - (a.volume ?? -1) : 0) ||
      byMarketCap(a, b),
  )
  const first = new Map<string, string>()
  for (const { symbol, id } of order) if (!first.has(symbol)) first.set(symbol, id)
  return first
}

function ranked(
  coins: readonly Coin[],
  trending: ReadonlySet<string>,
  anyway: ReadonlySet<string>,
  context: FilterContext,
): readonly KeptCoin[] {
  const ratios = coins.map(volumeToCap)
  const capRanks = percentRanks(coins.map(({ marketCap }) => marketCap))
  const ratioRanks = percentRanks(ratios)
  const passes = (coin: Coin): boolean =>
    COIN_STEPS.every((step) => COIN_CHECKS[step](coin, context) === null)
  return coins
    .map((coin, i): KeptCoin => {
      const isTrending = trending.has(coin.id)
      const rank = CAP_WEIGHT * (capRanks[i] ?? 0) + RATIO_WEIGHT * (ratioRanks[i] ?? 0)
      return {
        coin,
        composite: rank * (isTrending ? TRENDING_BOOST : 1),
        ratio: ratios[i] ?? null,
        trending: isTrending,
        kept: anyway.has(coin.id) && !passes(coin) ? 'anyway' : 'passes',
      }
    })
    .sort((a, b) => b.composite - a.composite || byMarketCap(a.coin, b.coin))
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}

function summarise(
  kept: readonly KeptCoin[],
  seen: number,
  inTop: ReadonlySet<string>,
): CryptoSummary {
  const caps = kept.flatMap(({ coin }) => coin.marketCap ?? [])
  const fromTop = kept.filter(({ coin }) => inTop.has(coin.id)).length
  return {
    count: kept.length,
    seen,
    fromTop,
    fromTrending: kept.length - fromTop,
    averageCap: mean(caps),
    medianCap: median(caps),
    averageRatio: mean(kept.flatMap(({ ratio }) => ratio ?? [])),
    unknownAge: kept.filter(({ coin }) => coin.firstKnown === null).length,
  }
}
