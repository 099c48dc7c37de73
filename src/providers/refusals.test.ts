import { describe, expect, test } from 'vitest'
import type { ProviderId } from '../contracts/providers'
import { alphaVantageError } from './alpha-vantage'
import { binanceSymbol } from './binance'
import type { ProviderUse } from './budget'
import { createProviderClient } from './client'
import { coinCurrency } from './coingecko'
import { daysClosed } from './coingecko-days'
import { type HttpAnswer, ProviderError } from './http'
import { PROVIDERS, providerById } from './registry'

const NEVER = { aborted: false }
const T0 = Date.UTC(2026, 10, 22, 12)
const DAY = 86_400_000

const ok = (text: string): HttpAnswer => ({ status: 200, retryAfter: null, text })
const later = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A client whose clock only sleeping moves, and whose storage takes a turn of the loop. */
function clientOf(id: ProviderId, get: (url: string) => Promise<HttpAnswer>) {
  let now = T0
  let use: ProviderUse | null = null
  const times: number[] = []
  const client = createProviderClient(providerById(id).info, {
    get: async (url) => {
      times.push(now)
      return get(url)
    },
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => void (now += ms),
    loadUse: async () => {
      await later()
      return use
    },
    saveUse: async (next) => {
      await later()
      use = next
    },
  })
  return { client, times, use: () => use as ProviderUse | null }
}

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('12 calls at once are all counted, 1.1 s apart and 5 a minute', async () => {
  const { client, times, use } = clientOf('alpha_vantage', async () => ok('{}'))
  await Promise.all(Array.from({ length: 12 }, () => client.call({ url: 'x' }, NEVER)))
  expect(use()?.today).toBe(12)
  times.slice(1).forEach((time, k) => expect(time - times[k]!).toBeGreaterThanOrEqual(1100))
  for (const from of times)
    expect(times.filter((t) => t >= from && t < from + 60_000).length).toBeLessThanOrEqual(5)
})

describe('a notice of Alpha Vantage', () => {
  const notice = (words: string) => alphaVantageError(JSON.stringify({ Information: words }), T0)

  test('about a burst waits seconds, though it names the daily limit and premium endpoints', () => {
    const burst =
      'Please consider spreading out your free API requests more sparingly (1 request per second). You may subscribe to lift the free key rate limit (25 requests per day) and unlock all premium endpoints.'
    expect(notice(burst)).toMatchObject({ kind: 'limit', waitMs: 5000 })
  })
  test('about the day waits for midnight, UTC', () => {
    const error = notice('Our standard API rate limit is 25 requests per day.')
    expect(error).toMatchObject({ kind: 'limit', waitMs: DAY / 2 })
  })
  test('about a premium endpoint is a refusal, also where it speaks of daily limits', () => {
    const error = notice('This is a premium endpoint. Subscribe to remove all daily rate limits.')
    expect(error).toMatchObject({ kind: 'refused', waitMs: null })
  })
})

test('no part of a key is left where words are cut, nor in the encoded form', async () => {
  const key = 'ABCD+FGH12345678'
  for (const form of [key, encodeURIComponent(key)]) {
    const body = JSON.stringify({ 'Error Message': `${'x'.repeat(290)}${form} tail` })
    const { client } = clientOf('alpha_vantage', async () => ok(body))
    const call = { url: 'x', secret: key, errorIn: alphaVantageError }
    const error = (await thrownBy(client.call(call, NEVER))) as Error
    expect(error.message).toContain('xxx••••')
    expect(error.message).not.toContain('ABCD')
  }
})

describe.each(PROVIDERS.map(({ info }) => [info.id, info.name]))('%s', (id, name) => {
  test.each([
    ['a page', '<html><body>Sorry, maintenance</body></html>', 'temporary', 'a page instead'],
    ['half an answer', '[[1600000000000,"1","2"', 'temporary', 'breaks off'],
    ['nothing', '', 'temporary', 'an empty answer'],
    ['null', 'null', 'refused', 'answer holds'],
    ['another shape', '{"a":[1,{"b":null}]}', 'refused', 'answer holds'],
  ])('tells %s in its own name', async (_, body, kind, words) => {
    const { client } = clientOf(id as ProviderId, async () => ok(body))
    const ask = { symbol: 'BTC-USD', from: null, key: null }
    const error = await thrownBy(providerById(id as ProviderId).fetchBars(client, ask, NEVER))
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ kind })
    expect((error as Error).message).toContain(name)
    expect((error as Error).message).toContain(words)
  })
})

test('an abort ends the call that is under way and is not counted as a failure', async () => {
  const control = new AbortController()
  const { client, times, use } = clientOf('binance', () => {
    control.abort()
    return new Promise(() => undefined)
  })
  const error = await thrownBy(client.call({ url: 'x' }, control.signal))
  expect(error).toMatchObject({ message: 'cancelled' })
  expect(times).toHaveLength(1)
  expect(use()).toMatchObject({ today: 1, failures: 0 })
})

test('Binance that sends the same full page again is stopped', async () => {
  const page = JSON.stringify(
    Array.from({ length: 1000 }, (_, i) => [(15_000 + i) * DAY, '1', '1', '1', '1', '1']),
  )
  const { client, times } = clientOf('binance', async () => ok(page))
  const ask = { symbol: 'BTC-USD', from: null, key: null }
  const error = await thrownBy(providerById('binance').fetchBars(client, ask, NEVER))
  expect(error).toMatchObject({ kind: 'refused' })
  expect((error as Error).message).toContain('same bars again')
  expect(times).toHaveLength(2)
})

describe('quotes', () => {
  test('are kept on Binance; plain dollars are tethered ones', () => {
    const written = ['BTC-USD', 'BTC-FDUSD', 'BTCFDUSD', 'BTC/BUSD', 'BTC-EUR', 'SOLUSDT', 'BTC']
    expect(written.map(binanceSymbol)).toEqual([
      'BTCUSDT',
      'BTCFDUSD',
      'BTCFDUSD',
      'BTCBUSD',
      'BTCEUR',
      'SOLUSDT',
      'BTC',
    ])
  })
  test('are asked for at CoinGecko, or refused', async () => {
    const urls: string[] = []
    const { client } = clientOf('coingecko', async (url) => {
      urls.push(url)
      return ok(urls.length === 1 ? '{"coins":[{"id":"bitcoin","symbol":"BTC"}]}' : '{"prices":[]}')
    })
    const ask = { symbol: 'BTC-EUR', from: null, key: null }
    await providerById('coingecko').fetchBars(client, ask, NEVER)
    expect(urls[1]).toContain('vs_currency=eur')
    expect(() => coinCurrency('BTC-XYZ')).toThrow(/no prices in XYZ/)
  })
})

test('Yahoo is asked for bars before 1970', async () => {
  const urls: string[] = []
  const { client } = clientOf('yahoo', async (url) => {
    urls.push(url)
    return ok('{}')
  })
  await thrownBy(
    providerById('yahoo').fetchBars(client, { symbol: 'IBM', from: null, key: null }, NEVER),
  )
  expect(Number(new URL(urls[0]!, 'http://x').searchParams.get('period1'))).toBeLessThan(0)
})

test('CoinGecko’s closes are dated by the day they close; the price of now is left out', () => {
  const at = (day: number, ms = 0) => day * DAY + ms
  const text = JSON.stringify({
    prices: [
      [at(100), 1],
      [at(101, 4000), 2],
      [at(101, 60_000), 2.5],
      [at(102, 5 * 3_600_000), 3],
    ],
    total_volumes: [
      [at(100), 10],
      [at(101, 4000), 20],
      [at(101, 60_000), 25],
      [at(102, 5 * 3_600_000), 30],
    ],
  })
  expect(JSON.parse(daysClosed(text))).toEqual({
    prices: [
      [at(99), 1],
      [at(100), 2],
    ],
    total_volumes: [
      [at(99), 10],
      [at(100), 20],
    ],
  })
})
