import type { DayIndex } from '../columns/brand'

/** The earliest day on which a coin is known to have had a price, and how that is known. */
export interface FirstKnown {
  readonly day: DayIndex
  readonly from: 'all-time low' | 'all-time high' | 'genesis date'
}

/** A coin of a market listing. Amounts in US dollars, null where the source gave none. */
export interface Coin {
  readonly id: string
  /** Upper case, without a currency: 'BTC'. */
  readonly symbol: string
  readonly name: string
  /** Place by market cap among all coins of the source. */
  readonly rank: number | null
  readonly price: number | null
  readonly marketCap: number | null
  /** Traded value of 24 hours. */
  readonly volume: number | null
  /** Null when the source gave no date: the age is unknown. */
  readonly firstKnown: FirstKnown | null
}

/** `BTC-USD`: how a coin is written in a universe. */
export const symbolOfCoin = ({ symbol }: Coin): string => `${symbol}-USD`

/** Traded value of a day over market cap, null when either is missing or the cap is zero. */
export function volumeToCap({ volume, marketCap }: Coin): number | null {
  return volume === null || marketCap === null || marketCap <= 0 ? null : volume / marketCap
}

/** Largest market cap first; coins without one last; equal ones by id. */
export function byMarketCap(a: Coin, b: Coin): number {
  return (b.marketCap ?? -1) - (a.marketCap ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
