import {
  type CoinDetail,
  coinDetailSchema,
  coinErrorSchema,
  type MarketCoin,
  marketCoinSchema,
  type TrendingCoin,
  trendingCoinSchema,
} from '../../contracts/coingecko-schema'
import type { RejectedCoin } from '../../contracts/coin-markets'
import { coilError } from '../../contracts/errors'
import type { DayIndex } from '../../core/columns/brand'
import { dayFromIso } from '../../core/columns/day'
import type { Coin, FirstKnown } from '../../core/universe/coin'

/** What one answer of CoinGecko holds. */
export interface CoinAnswer {
  readonly kind: 'markets' | 'trending' | 'coin'
  readonly coins: readonly Coin[]
  readonly rejected: readonly RejectedCoin[]
  /** ISO date and time of its newest figure; null where it says none. */
  readonly asOf: string | null
}

const SHAPES =
  'Give saved answers of /coins/markets, /search/trending or /coins/{id}, one JSON file each.'

interface Issue {
  readonly path: readonly PropertyKey[]
}

/** A schema of zod as far as it is used here. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
}

/** The value, or the field that is wrong with what stands there. */
function checked<T>(schema: Schema<T>, value: unknown): T | string {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path ?? []
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
  const text = found === undefined ? 'missing' : JSON.stringify(found).slice(0, 60)
  return `${path.join('.') || 'the coin'} is ${text}, which cannot be used`
}

/** Checks each coin alone, so that one that is wrong does not take the others along. */
function each<T>(
  values: readonly unknown[],
  schema: Schema<T>,
  from: string,
  coinOf: (value: T) => Coin,
) {
  const coins: Coin[] = []
  const rejected: RejectedCoin[] = []
  const good: T[] = []
  values.forEach((value, i) => {
    const coin = checked(schema, value)
    if (typeof coin === 'string') rejected.push({ from, row: i + 1, reason: coin })
    else {
      good.push(coin)
      coins.push(coinOf(coin))
    }
  })
  return { coins, rejected, good }
}

const symbolText = (symbol: string): string => symbol.trim().toUpperCase().replaceAll(/\s+/g, '-')

const dayOf = (text: string | null | undefined): DayIndex | null =>
  text ? dayFromIso(text.slice(0, 10)) : null

/** The earlier of the dates of the all-time high and low; the genesis date where both are missing. */
function firstKnownOf(
  high: string | null | undefined,
  low: string | null | undefined,
  genesis: string | null | undefined = null,
): FirstKnown | null {
  const [highDay, lowDay, start] = [dayOf(high), dayOf(low), dayOf(genesis)]
  if (lowDay !== null && (highDay === null || lowDay <= highDay))
    return { day: lowDay, from: 'all-time low' }
  if (highDay !== null) return { day: highDay, from: 'all-time high' }
  return start === null ? null : { day: start, from: 'genesis date' }
}

const ofMarket = (coin: MarketCoin): Coin => ({
  id: coin.id,
  symbol: symbolText(coin.symbol),
  name: coin.name,
  rank: coin.market_cap_rank ?? null,
  price: coin.current_price ?? null,
  // Zero stands for a supply that is not known.
  marketCap: coin.market_cap || null,
  volume: coin.total_volume ?? null,
  firstKnown: firstKnownOf(coin.ath_date, coin.atl_date),
})

/** '$521,967,819' as a number; null for anything else. */
function dollarsOf(text: string | null | undefined): number | null {
  const match = /^\$?([\d,]+(?:\.\d+)?)$/.exec(text?.trim() ?? '')
  return match ? Number((match[1] as string).replaceAll(',', '')) : null
}

function ofTrending({ id, symbol, name, market_cap_rank, data }: TrendingCoin): Coin {
  const price = typeof data?.price === 'string' ? dollarsOf(data.price) : data?.price
  return {
    id,
    symbol: symbolText(symbol),
    name,
    rank: market_cap_rank ?? null,
    price: price ?? null,
    marketCap: dollarsOf(data?.market_cap) || null,
    volume: dollarsOf(data?.total_volume),
    firstKnown: null,
  }
}

function ofDetail({ id, symbol, name, genesis_date, market_cap_rank, market_data }: CoinDetail) {
  const { current_price, market_cap, total_volume, ath_date, atl_date } = market_data
  return {
    id,
    symbol: symbolText(symbol),
    name,
    rank: market_cap_rank ?? null,
    price: current_price?.usd ?? null,
    marketCap: market_cap?.usd || null,
    volume: total_volume?.usd ?? null,
    firstKnown: firstKnownOf(ath_date?.usd, atl_date?.usd, genesis_date),
  } satisfies Coin
}

const newest = (times: readonly (string | null | undefined)[]): string | null =>
  times.reduce<string | null>(
    (latest, time) => (time && time > (latest ?? '') ? time : latest),
    null,
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads one answer of CoinGecko, whichever of the three it is. Coins that cannot be used are told
 * one by one; an answer that is none throws `bad_input` with the file or call in its message.
 */
export function readCoinAnswer(from: string, json: unknown): CoinAnswer {
  const wrong = (why: string) =>
    coilError('bad_input', `${from}: ${why}`, { stage: 'read', hint: SHAPES, details: { from } })
  const failure = coinErrorSchema.safeParse(json)
  if (failure.success) {
    const words =
      'status' in failure.data
        ? `${failure.data.status.error_code} ${failure.data.status.error_message}`
        : failure.data.error
    throw wrong(`CoinGecko answered: ${words}`)
  }
  if (Array.isArray(json)) {
    const { coins, rejected, good } = each(json, marketCoinSchema, from, ofMarket)
    return { kind: 'markets', coins, rejected, asOf: newest(good.map((one) => one.last_updated)) }
  }
  if (isObject(json) && Array.isArray(json['coins'])) {
    const items = json['coins'].map((entry: unknown) =>
      isObject(entry) ? (entry['item'] ?? entry) : entry,
    )
    const { coins, rejected } = each(items, trendingCoinSchema, from, ofTrending)
    return { kind: 'trending', coins, rejected, asOf: null }
  }
  if (isObject(json) && 'market_data' in json) {
    const { coins, rejected, good } = each([json], coinDetailSchema, from, ofDetail)
    return { kind: 'coin', coins, rejected, asOf: newest(good.map((one) => one.last_updated)) }
  }
  throw wrong('it holds no answer about coins.')
}
