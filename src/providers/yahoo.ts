import type { ProviderAdapter } from './adapter'
import { ProviderError, wordsOf } from './http'

/** The server that serves the app passes this on: Yahoo lets no page ask it directly. */
export const YAHOO_PROXY = '/proxy/yahoo'

const DAY_S = 86_400

export const yahooSymbol = (symbol: string): string =>
  symbol.toUpperCase().replace(/^([A-Z]+)\.([A-Z])$/, '$1-$2')

function yahooError(text: string): ProviderError | null {
  return /"result"\s*:\s*null/.test(text) ? new ProviderError('refused', wordsOf(text)) : null
}

/** The chart endpoint behind the site; not documented by Yahoo. */
export const YAHOO: ProviderAdapter = {
  info: {
    id: 'yahoo',
    name: 'Yahoo',
    needsKey: false,
    takesKey: false,
    perMinute: 30,
    perDay: null,
    callsPerSymbol: 1,
    mostBars: null,
    notes: [
      'Requests go through the server that serves this page (npm start), which passes them on to query1.finance.yahoo.com: Yahoo lets no page ask it directly. A plain static host cannot do that.',
      'Prices are adjusted for splits, not for dividends. The endpoint is not documented and may change.',
    ],
  },
  async fetchBars(client, { symbol, from }, cancel) {
    const query = new URLSearchParams({
      interval: '1d',
      period1: String(from === null ? 0 : from * DAY_S),
      period2: '9999999999',
      events: 'split',
    })
    const path = `${YAHOO_PROXY}/v8/finance/chart/${encodeURIComponent(yahooSymbol(symbol))}`
    const text = await client.call({ url: `${path}?${query}`, errorIn: yahooError }, cancel)
    return [{ text }]
  },
}
