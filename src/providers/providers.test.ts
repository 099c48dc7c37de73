import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { ProviderId } from '../contracts/providers'
import { type ProviderServer, startProviderServer, type Step } from '../testing/provider-server'
import { sharedData } from '../testing/shared-data'
import { ALPHA_VANTAGE } from './alpha-vantage'
import { binanceSymbol } from './binance'
import { backoffMs, currentUse, nextCall, NO_USE, type ProviderUse, withCall } from './budget'
import { createProviderClient } from './client'
import { coinIdIn } from './coingecko'
import { type HttpGet, ProviderError, retryAfterMs } from './http'
import { PROVIDERS, providerById } from './registry'
import { yahooSymbol } from './yahoo'

const NEVER = { aborted: false }
const KEY = 'SECRET-KEY-42'
let server: ProviderServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** A client whose requests all go to the local server, on a clock that only sleeping moves. */
async function clientAgainst(id: ProviderId, steps: readonly Step[]) {
  const running = await startProviderServer(steps)
  server = running
  let now = Date.UTC(2026, 10, 22, 12)
  let use: ProviderUse | null = null
  const slept: number[] = []
  const get: HttpGet = async (url, headers, timeoutMs) => {
    const { pathname, search } = new URL(url, 'http://x')
    const response = await fetch(`${running.url}${pathname}${search}`, {
      headers,
      signal: AbortSignal.timeout(Math.min(timeoutMs, 2000)),
    })
    const retryAfter = response.headers.get('Retry-After')
    return { status: response.status, retryAfter, text: await response.text() }
  }
  const client = createProviderClient(providerById(id).info, {
    get,
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms)
      now += ms
    },
    loadUse: async () => use,
    saveUse: async (next) => void (use = next),
  })
  const ask = (symbol = 'IBM') =>
    providerById(id).fetchBars(client, { symbol, from: null, key: KEY }, NEVER)
  return { ask, slept, asked: running.asked, use: () => use as ProviderUse | null }
}

const failure = async (work: Promise<unknown>): Promise<ProviderError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(ProviderError)
  return thrown as ProviderError
}

const recorded = (name: string): string | null => {
  const path = sharedData('api_json', name)
  return path ? readFileSync(path, 'utf8') : null
}
const ok = (body: string): Step => ({ status: 200, body })

describe('Alpha Vantage', () => {
  test.each([
    ['alphavantage_note_rate_limit.json', 'limit'],
    ['alphavantage_information_25_per_day.json', 'limit'],
    ['alphavantage_error_message.json', 'refused'],
  ])('%s arrives with HTTP 200 and is an error in its own words', async (name, kind) => {
    const body = recorded(name)
    if (body === null) return
    const { ask } = await clientAgainst('alpha_vantage', [ok(body)])
    const error = await failure(ask())
    expect(error.kind).toBe(kind)
    expect(error.message.length).toBeGreaterThan(20)
    expect(body).toContain(error.message.slice(0, 20))
  })

  test('an answer with bars is given on whole', async () => {
    const body = recorded('alphavantage_TIME_SERIES_DAILY_IBM.json')
    if (body === null) return
    const { ask, asked } = await clientAgainst('alpha_vantage', [ok(body)])
    expect(await ask()).toEqual([{ text: body }])
    expect(asked[0]).toContain('outputsize=compact')
  })

  test('the key is in no message, whatever the server sends back', async () => {
    const echo = `{"Error Message": "the key ${KEY} is invalid"}`
    const { ask, use } = await clientAgainst('alpha_vantage', [ok(echo)])
    const error = await failure(ask())
    expect(error.message).toBe('the key •••• is invalid')
    expect(JSON.stringify([error, use()])).not.toContain(KEY)
  })
})

describe.each(PROVIDERS.map(({ info }) => [info.id]))('%s', (id) => {
  test('waits as long as a 429 says, then asks again', async () => {
    const limited: Step = {
      status: 429,
      body: '{"status":{"error_message":"slow down"}}',
      retryAfter: '7',
    }
    const { ask, slept, asked } = await clientAgainst(id, [limited, ok('[]')])
    await ask().catch(() => null)
    expect(slept[0]).toBe(7000)
    expect(asked.length).toBeGreaterThanOrEqual(2)
  })

  test('a refusal such as 451 is told at once and not repeated', async () => {
    const { ask, asked } = await clientAgainst(id, [
      { status: 451, body: '{"msg":"restricted location"}' },
    ])
    expect(await failure(ask())).toMatchObject({ kind: 'refused', message: 'restricted location' })
    expect(asked).toHaveLength(1)
  })

  test.each<[string, Step]>([
    ['500', { status: 500, body: '<html><b>Oops</b></html>' }],
    ['a cut connection', 'cut'],
  ])('%s is tried four times, each time later, and counted', async (_, step) => {
    const { ask, slept, asked, use } = await clientAgainst(id, [step])
    expect((await failure(ask())).kind).toBe('temporary')
    expect(asked).toHaveLength(4)
    // The least gap between two calls makes up what a wait falls short of.
    const gapped = [500, 600, 1000, 100, 2000]
    expect(slept).toEqual(id === 'alpha_vantage' ? gapped : [500, 1000, 2000])
    expect(use()).toMatchObject({ failures: 4, today: 4 })
  })

  test('a slow answer is still an answer', async () => {
    const { ask, asked } = await clientAgainst(id, [{ delayMs: 50, step: ok('[]') }])
    await ask().catch(() => null)
    expect(asked.length).toBeGreaterThanOrEqual(1)
  })
})

describe('budgets', () => {
  const info = { perMinute: 5, perDay: 25, minGapMs: 1100 }
  const now = Date.UTC(2026, 10, 22, 23, 59, 30)

  test('never more than the limits, however calls fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 80 }), (gaps) => {
        let use = NO_USE('x')
        let time = now
        const times: number[] = []
        for (const gap of gaps) {
          time += gap
          const { at } = nextCall(info, use, time)
          time = Math.max(time, at)
          use = withCall(use, time)
          times.push(time)
        }
        times.slice(1).forEach((time, k) => expect(time - times[k]!).toBeGreaterThanOrEqual(1100))
        times.forEach((from) => {
          const inMinute = times.filter((t) => t >= from && t < from + 60_000)
          expect(inMinute.length).toBeLessThanOrEqual(5)
        })
        const days = times.map((t) => Math.floor(t / 86_400_000))
        for (const day of new Set(days))
          expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(25)
      }),
    )
  })

  test('a new day forgets the calls of the one before; a minute its own', () => {
    const use = withCall(withCall(NO_USE('x'), now), now + 1)
    expect(currentUse(use, now + 2)).toMatchObject({ today: 2, minute: [now, now + 1] })
    expect(currentUse(use, now + 61_000)).toMatchObject({ today: 0, minute: [] })
  })

  test('waits grow, stay under a minute, and never go below zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const wait = backoffMs(attempt, random)
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(Math.min(60_000, 1000 * 2 ** attempt))
        },
      ),
    )
  })

  test('Retry-After is read as seconds and as a date', () => {
    expect(retryAfterMs('7', now)).toBe(7000)
    expect(retryAfterMs(new Date(now + 9000).toUTCString(), now)).toBe(9000)
    expect(retryAfterMs('soon', now)).toBeNull()
    expect(retryAfterMs(null, now)).toBeNull()
  })
})

test('symbols are written as each provider wants them', () => {
  expect(['BTC-USD', 'ETH/USDT', 'SOLUSDT'].map(binanceSymbol)).toEqual([
    'BTCUSDT',
    'ETHUSDT',
    'SOLUSDT',
  ])
  expect(['BRK.B', 'MUV2.DE', 'AAPL'].map(yahooSymbol)).toEqual(['BRK-B', 'MUV2.DE', 'AAPL'])
  expect(ALPHA_VANTAGE.info.mostBars).toBe(100)
  const coins = JSON.stringify({
    coins: [
      { id: 'other', symbol: 'BTCX' },
      { id: 'bitcoin', symbol: 'btc' },
    ],
  })
  expect(coinIdIn(coins, 'BTC')).toBe('bitcoin')
  expect(() => coinIdIn('{"coins":[]}', 'NOPE')).toThrow(/no coin with the ticker NOPE/)
})
