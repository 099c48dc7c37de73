import { ProviderError, wordsOf } from './http'
import type { ProviderAdapter } from './adapter'

const BASE = 'https://www.alphavantage.co/query'

const MINUTE = 60_000
const DAY = 86_400_000

/** Notes and errors arrive with HTTP 200 and have to be read; a day ends at 00:00 UTC. */
export function alphaVantageError(text: string, now: number): ProviderError | null {
  if (/"(Note|Information)"\s*:/.test(text)) {
    const wait = /per day|daily/i.test(text) ? DAY - (now % DAY) : MINUTE
    return new ProviderError('limit', wordsOf(text), wait)
  }
  return /"Error Message"\s*:/.test(text) ? new ProviderError('refused', wordsOf(text)) : null
}

/** https://www.alphavantage.co/documentation/#daily */
export const ALPHA_VANTAGE: ProviderAdapter = {
  info: {
    id: 'alpha_vantage',
    name: 'Alpha Vantage',
    needsKey: true,
    takesKey: true,
    perMinute: 5,
    perDay: 25,
    callsPerSymbol: 1,
    mostBars: 100,
    notes: [
      'The free tier sends the last 100 bars of a symbol, and the first bar that can be judged needs 311: good to refresh what you have, not to begin with.',
      'Prices are not adjusted for splits.',
      'The key stands in the address of the request: the provider takes it nowhere else. Coil shows and keeps it nowhere but in this browser.',
    ],
  },
  async fetchBars(client, { symbol, key }, cancel) {
    const query = new URLSearchParams({
      function: 'TIME_SERIES_DAILY',
      symbol: symbol.replace(/^(BRK|BF)[-/](\w)$/, '$1.$2'),
      outputsize: 'compact',
      apikey: key ?? '',
    })
    const text = await client.call(
      { url: `${BASE}?${query}`, secret: key, errorIn: alphaVantageError },
      cancel,
    )
    return [{ text }]
  },
}
