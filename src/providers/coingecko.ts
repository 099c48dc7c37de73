import type { CoinMarketsPort } from '../contracts/coin-markets'
import type { ProviderAdapter } from './adapter'
import type { ProviderClient } from './client'
import { daysClosed } from './coingecko-days'
import { ProviderError } from './http'
import { splitPair } from './pair'
import { isRecord, readPayload } from './payload'

const BASE = 'https://api.coingecko.com/api/v3'

const headersOf = (key: string | null): Readonly<Record<string, string>> =>
  key ? { 'x-cg-demo-api-key': key } : {}

/** `BTC` of `BTC-USD`. */
export const coinTicker = (symbol: string): string => splitPair(symbol).base

/** Quotes that the provider prices in; tethered dollars are read as dollars. */
const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'usd',
  USDT: 'usd',
  USDC: 'usd',
  EUR: 'eur',
  GBP: 'gbp',
  JPY: 'jpy',
  CHF: 'chf',
  AUD: 'aud',
  CAD: 'cad',
  TRY: 'try',
  BRL: 'brl',
  BTC: 'btc',
  ETH: 'eth',
  BNB: 'bnb',
}

/** Currency of a symbol as the provider names it, dollars where it names none. Throws a `ProviderError`. */
export function coinCurrency(symbol: string): string {
  const quote = splitPair(symbol).quote ?? 'USD'
  const currency = CURRENCIES[quote]
  if (currency !== undefined) return currency
  throw new ProviderError('refused', `CoinGecko gives no prices in ${quote}. Ask for another pair.`)
}

const searchError = (text: string): ProviderError | null =>
  readPayload('CoinGecko', text, (value) =>
    isRecord(value) && Array.isArray(value['coins']) ? null : 'no list of coins',
  )

const isPoint = (point: unknown): boolean =>
  Array.isArray(point) && Number.isFinite(point[0]) && point.length >= 2

const chartError = (text: string): ProviderError | null =>
  readPayload('CoinGecko', text, (value) =>
    isRecord(value) && Array.isArray(value['prices']) && value['prices'].every(isPoint)
      ? null
      : 'no list of prices with their times',
  )

const jsonError = (text: string): ProviderError | null =>
  readPayload('CoinGecko', text, (value) =>
    typeof value === 'object' && value !== null ? null : 'a single value',
  )

/** Id of the largest coin with that ticker, from `/search`. */
export function coinIdIn(text: string, ticker: string): string {
  const { coins } = JSON.parse(text) as {
    readonly coins?: readonly { readonly id?: unknown; readonly symbol?: unknown }[]
  }
  const coin = coins?.find(({ symbol }) => String(symbol).toUpperCase() === ticker)
  if (typeof coin?.id !== 'string')
    throw new ProviderError('refused', `CoinGecko knows no coin with the ticker ${ticker}.`)
  return coin.id
}

/** https://docs.coingecko.com/reference/coins-id-market-chart */
export const COINGECKO: ProviderAdapter = {
  info: {
    id: 'coingecko',
    name: 'CoinGecko',
    needsKey: false,
    takesKey: true,
    perMinute: 10,
    minGapMs: 0,
    perDay: 330,
    callsPerSymbol: 2,
    barsPerCall: null,
    mostBars: 365,
    notes: [
      'Closes and traded value of the last 365 days: no open, high or low, so only labels on closes mean anything.',
      'Two calls a symbol: the coin is looked up by its ticker, and the largest one is taken.',
      'A demo key (free) raises the limits; it travels in a header.',
    ],
  },
  async fetchBars(client, { symbol, key }, cancel) {
    const ticker = coinTicker(symbol)
    const currency = coinCurrency(symbol)
    const headers = headersOf(key)
    const found = await client.call(
      {
        url: `${BASE}/search?query=${encodeURIComponent(ticker)}`,
        headers,
        secret: key,
        errorIn: searchError,
      },
      cancel,
    )
    const id = coinIdIn(found, ticker)
    const query = new URLSearchParams({ vs_currency: currency, days: '365', interval: 'daily' })
    const url = `${BASE}/coins/${encodeURIComponent(id)}/market_chart?${query}`
    const call = { url, headers, secret: key, errorIn: chartError }
    return [{ text: daysClosed(await client.call(call, cancel)) }]
  },
}

/** The three calls behind the universe builder, within the same limits. */
export function coinMarkets(
  client: ProviderClient,
  keyOf: () => Promise<string | null>,
): CoinMarketsPort {
  const ask = async (path: string, cancel: { readonly aborted: boolean }): Promise<unknown> => {
    const key = await keyOf()
    const call = { url: `${BASE}${path}`, headers: headersOf(key), secret: key, errorIn: jsonError }
    return JSON.parse(await client.call(call, cancel)) as unknown
  }
  return {
    markets: (page, perPage, cancel) =>
      ask(
        `/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=${perPage}&page=${page}&price_change_percentage=24h`,
        cancel,
      ),
    trending: (cancel) => ask('/search/trending', cancel),
    coin: (id, cancel) =>
      ask(
        `/coins/${encodeURIComponent(id)}?localization=false&tickers=false&community_data=false&developer_data=false`,
        cancel,
      ),
  }
}
