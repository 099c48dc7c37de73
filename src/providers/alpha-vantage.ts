import type { ProviderAdapter } from './adapter'
import { ProviderError, wordsOf } from './http'
import { isRecord, readPayload } from './payload'

const BASE = 'https://www.alphavantage.co/query'

const MINUTE = 60_000
const DAY = 86_400_000

/** After a notice of too many calls a second, ms. */
const BURST_WAIT = 5000

/**
 * How long a notice asks to wait, ms; null when it sets no limit, so that waiting does not help. The
 * notice of a burst names the daily limit too, and is tested before it. A day ends at 00:00 UTC.
 */
function waitIn(words: string, now: number): number | null {
  if (/per second|sparingly/i.test(words)) return BURST_WAIT
  if (/is a premium|demo purposes/i.test(words)) return null
  if (/per minute/i.test(words)) return MINUTE
  if (/per day|daily/i.test(words)) return DAY - (now % DAY)
  return /rate limit|frequency/i.test(words) ? MINUTE : null
}

/** Notes and errors arrive with HTTP 200 and have to be read. */
export function alphaVantageError(text: string, now: number): ProviderError | null {
  if (/"(Note|Information)"\s*:/.test(text)) {
    const wait = waitIn(text, now)
    return new ProviderError(wait === null ? 'refused' : 'limit', wordsOf(text), wait)
  }
  if (/"Error Message"\s*:/.test(text)) return new ProviderError('refused', wordsOf(text))
  return readPayload('Alpha Vantage', text, (value) =>
    isRecord(value) && isRecord(value['Time Series (Daily)'])
      ? null
      : 'no “Time Series (Daily)” with a bar a date',
  )
}

/** https://www.alphavantage.co/documentation/#daily */
export const ALPHA_VANTAGE: ProviderAdapter = {
  info: {
    id: 'alpha_vantage',
    name: 'Alpha Vantage',
    needsKey: true,
    takesKey: true,
    perMinute: 5,
    minGapMs: 1100,
    perDay: 25,
    callsPerSymbol: 1,
    barsPerCall: null,
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
