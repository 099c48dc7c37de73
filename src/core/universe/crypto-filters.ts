import type { DayIndex } from '../columns/brand'
import { isoFromDay } from '../columns/day'
import { formatAmount, formatCount, formatPercent } from '../format/figures'
import { type BasePrices, peggedTo } from './coin-kind'
import { type Coin, volumeToCap } from './coin'

/** What the builder is asked for; null switches a filter off. */
export interface CryptoFilters {
  /** The largest coins by market cap that are looked at. */
  readonly top: number | null
  /** Trending coins that are looked at beside them; 0 for none. */
  readonly trending: number
  /** Traded value of a day over market cap, shares. */
  readonly minRatio: number | null
  readonly maxRatio: number | null
  /** US dollars. */
  readonly minCap: number | null
  /** Days, which are the bars of a coin. */
  readonly minAge: number | null
  readonly maxRank: number | null
  readonly leaveOutPegged: boolean
  /** Which of several coins with one symbol stays. */
  readonly sameSymbol: 'larger' | 'more traded'
}

/**
 * The largest 250 and 15 trending, traded for 5% to 50% of their cap a day, from $10 M, old enough for
 * the 311 bars that the first eligible row needs.
 */
export const DEFAULT_CRYPTO_FILTERS: CryptoFilters = {
  top: 250,
  trending: 15,
  minRatio: 0.05,
  maxRatio: 0.5,
  minCap: 10_000_000,
  minAge: 311,
  maxRank: 300,
  leaveOutPegged: true,
  sameSymbol: 'larger',
}

/** Filters that look at one coin alone, in the order in which they are applied. */
export const COIN_STEPS = ['ratio', 'cap', 'age', 'rank', 'pegged'] as const
export type CoinStep = (typeof COIN_STEPS)[number]

export interface FilterContext {
  readonly filters: CryptoFilters
  /** Day of the listing. */
  readonly day: DayIndex
  readonly bases: BasePrices
}

type Check = (coin: Coin, context: FilterContext) => string | null

/** A share with as many decimals as tell it from the limit that it misses. */
function share(value: number, limit: number): string {
  const digits = value < 0.01 ? 2 : 1
  const same = formatPercent(value, digits) === formatPercent(limit, digits)
  return formatPercent(value, same ? digits + 2 : digits)
}

function ratioProblem(coin: Coin, { filters: { minRatio, maxRatio } }: FilterContext) {
  if (minRatio === null && maxRatio === null) return null
  const ratio = volumeToCap(coin)
  if (ratio === null) return 'volume or market cap not given'
  if (minRatio !== null && ratio < minRatio)
    return `volume / cap ${share(ratio, minRatio)}, below ${formatPercent(minRatio)}`
  return maxRatio !== null && ratio > maxRatio
    ? `volume / cap ${share(ratio, maxRatio)}, above ${formatPercent(maxRatio)}`
    : null
}

function ageProblem({ firstKnown }: Coin, { filters: { minAge }, day }: FilterContext) {
  if (minAge === null || firstKnown === null) return null
  const days = day - firstKnown.day
  return days < minAge
    ? `known for ${formatCount(days)} days, since ${isoFromDay(firstKnown.day)} (${firstKnown.from}), below ${formatCount(minAge)}; may be older`
    : null
}

/** Why a coin is taken out at a step, or null. */
export const COIN_CHECKS: Readonly<Record<CoinStep, Check>> = {
  ratio: ratioProblem,
  cap: ({ marketCap }, { filters: { minCap } }) => {
    if (minCap === null) return null
    if (marketCap === null) return 'market cap not given'
    return marketCap < minCap
      ? `market cap $${formatAmount(marketCap)}, below $${formatAmount(minCap)}`
      : null
  },
  age: ageProblem,
  rank: ({ rank }, { filters: { maxRank } }) => {
    if (maxRank === null) return null
    if (rank === null) return 'has no rank'
    return rank > maxRank ? `rank ${formatCount(rank)}, beyond ${formatCount(maxRank)}` : null
  },
  pegged: (coin, { filters, bases }) => (filters.leaveOutPegged ? peggedTo(coin, bases) : null),
}
