import type { ProviderAdapter } from './adapter'
import { ProviderError, wordsOf } from './http'
import { isRecord, readPayload } from './payload'

/** The server that serves the app passes this on: Yahoo lets no page ask it directly. */
export const YAHOO_PROXY = '/proxy/yahoo'

const DAY_S = 86_400
/** 1900-01-01: a start of 0 would leave out what is older than 1970. */
const FIRST_S = -2_208_988_800

export const yahooSymbol = (symbol: string): string =>
  symbol.toUpperCase().replace(/^([A-Z]+)\.([A-Z])$/, '$1-$2')

function hasBars(value: unknown): boolean {
  const chart = isRecord(value) ? value['chart'] : null
  const results = isRecord(chart) ? chart['result'] : null
  const result: unknown = Array.isArray(results) ? results[0] : null
  if (!isRecord(result) || !isRecord(result['indicators'])) return false
  const times = result['timestamp']
  const quotes = result['indicators']['quote']
  const quote: unknown = Array.isArray(quotes) ? quotes[0] : null
  if (!Array.isArray(times) || !isRecord(quote)) return false
  return Array.isArray(quote['close']) && quote['close'].length === times.length
}

function yahooError(text: string): ProviderError | null {
  if (/"result"\s*:\s*null/.test(text)) return new ProviderError('refused', wordsOf(text))
  return readPayload('Yahoo', text, (value) =>
    hasBars(value) ? null : 'no times with as many prices',
  )
}

/** The chart endpoint behind the site; not documented by Yahoo. */
export const YAHOO: ProviderAdapter = {
  info: {
    id: 'yahoo',
    name: 'Yahoo',
    needsKey: false,
    takesKey: false,
    perMinute: 30,
    minGapMs: 0,
    perDay: null,
    callsPerSymbol: 1,
    barsPerCall: Infinity,
    mostBars: null,
    notes: [
      'Requests go through the server that serves this page (npm start), which passes them on to query1.finance.yahoo.com: Yahoo lets no page ask it directly. A plain static host cannot do that.',
      'Prices are adjusted for splits, not for dividends. The endpoint is not documented and may change.',
    ],
  },
  async fetchBars(client, { symbol, from }, cancel) {
    const query = new URLSearchParams({
      interval: '1d',
      period1: String(from === null ? FIRST_S : from * DAY_S),
      period2: '9999999999',
      events: 'split',
    })
    const path = `${YAHOO_PROXY}/v8/finance/chart/${encodeURIComponent(yahooSymbol(symbol))}`
    const text = await client.call({ url: `${path}?${query}`, errorIn: yahooError }, cancel)
    return [{ text }]
  },
}
