import type { ProviderAdapter, ProviderAnswer } from './adapter'

/** Market data alone, open to every page and without a key. */
const BASE = 'https://data-api.binance.vision/api/v3/klines'
const LIMIT = 1000
const DAY_MS = 86_400_000

/** `BTC-USD` and `BTC/USDT` as Binance writes them. */
export function binanceSymbol(symbol: string): string {
  const plain = symbol.toUpperCase().replace(/[-/_\s]/g, '')
  return plain.endsWith('USD') ? `${plain}T` : plain
}

/** https://developers.binance.com/docs/binance-spot-api-docs: klines, 1,000 bars a call */
export const BINANCE: ProviderAdapter = {
  info: {
    id: 'binance',
    name: 'Binance',
    needsKey: false,
    takesKey: false,
    perMinute: 60,
    perDay: null,
    callsPerSymbol: 4,
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
      const text = await client.call({ url: `${BASE}?${query}` }, cancel)
      const rows: unknown = JSON.parse(text)
      answers.push({ text })
      const last = Array.isArray(rows) ? (rows.at(-1) as unknown) : null
      if (!Array.isArray(rows) || rows.length < LIMIT || !Array.isArray(last)) return answers
      start = Number(last[0]) + DAY_MS
    }
  },
}
