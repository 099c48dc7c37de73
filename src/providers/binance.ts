import type { ProviderAdapter, ProviderAnswer } from './adapter'
import { ProviderError } from './http'
import { splitPair } from './pair'
import { readPayload } from './payload'

/** Market data alone, open to every page and without a key. */
const BASE = 'https://data-api.binance.vision/api/v3/klines'
const LIMIT = 1000
const DAY_MS = 86_400_000

/** `BTC-USD` and `BTC/USDT` as Binance writes them. */
export function binanceSymbol(symbol: string): string {
  const { base, quote } = splitPair(symbol)
  return `${base}${quote === 'USD' ? 'USDT' : (quote ?? '')}`
}

const isKline = (row: unknown): boolean =>
  Array.isArray(row) && row.length >= 6 && Number.isSafeInteger(row[0])

const errorIn = (text: string): ProviderError | null =>
  readPayload('Binance', text, (value) =>
    Array.isArray(value) && value.every(isKline) ? null : 'no list of bars with six cells or more',
  )

/** https://developers.binance.com/docs/binance-spot-api-docs: klines, 1,000 bars a call */
export const BINANCE: ProviderAdapter = {
  info: {
    id: 'binance',
    name: 'Binance',
    needsKey: false,
    takesKey: false,
    perMinute: 60,
    minGapMs: 0,
    perDay: null,
    callsPerSymbol: 4,
    barsPerCall: LIMIT,
    mostBars: null,
    notes: [
      'Spot prices in USDT since 2017, whole history, 1,000 bars a call. A day ends at 00:00 UTC; the unfinished one of today is left out.',
      'Some countries are refused (HTTP 451).',
    ],
  },
  async fetchBars(client, { symbol, from }, cancel) {
    const answers: ProviderAnswer[] = []
    let start = from === null ? 0 : from * DAY_MS
    for (;;) {
      const query = new URLSearchParams({
        symbol: binanceSymbol(symbol),
        interval: '1d',
        startTime: String(start),
        limit: String(LIMIT),
      })
      const text = await client.call({ url: `${BASE}?${query}`, errorIn }, cancel)
      const rows = JSON.parse(text) as readonly (readonly [number, ...unknown[]])[]
      answers.push({ text })
      const last = rows.at(-1)
      if (rows.length < LIMIT || !last) return answers
      const next = last[0] + DAY_MS
      if (next <= start)
        throw new ProviderError(
          'refused',
          'Binance sent the same bars again instead of later ones.',
        )
      start = next
    }
  },
}
