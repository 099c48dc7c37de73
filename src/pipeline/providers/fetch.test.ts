import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FetchPlan, FetchRequest } from '../../contracts/providers'
import { randomBars } from '../../testing/random-market'
import { sliceBars } from '../../core/columns/bars'
import { inlineContext } from '../../testing/inline-context'
import { ProviderError } from '../../providers/http'
import { providerById } from '../../providers/registry'
import type { ProviderAdapter } from '../../providers/adapter'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { planFetch, refreshRequest, retried } from './fetches'
import { refreshBars } from './refresh-merge'
import { runFetch } from './run-fetch'

const DAY = 86_400_000
const klines = (first: number, count: number, price = 10): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => {
      const open = (first + i) * DAY
      const p = String(price + (i % 5))
      return [
        open,
        p,
        String(price + 6),
        String(price - 1),
        p,
        '100',
        open + DAY - 1,
        '1',
        5,
        '0',
        '0',
        '0',
      ]
    }),
  )
const FIRST = 19_000

/** An adapter that answers by symbol: text, or what it throws. */
function scripted(answers: Readonly<Record<string, string | ProviderError>>): ProviderAdapter {
  return {
    info: providerById('binance').info,
    fetchBars: async (_client, { symbol }) => {
      const answer = answers[symbol]
      if (answer === undefined || answer instanceof ProviderError)
        throw answer ?? new ProviderError('refused', 'Invalid symbol.')
      return [{ text: answer }]
    },
  }
}

function engine() {
  const { context, store } = inlineContext({})
  const job: Job & { cancel: { aborted: boolean } } = {
    id: 'job',
    cancel: { aborted: false },
    progress: () => undefined,
  }
  const ports = (adapter: ProviderAdapter) => ({
    adapter,
    client: { call: async () => '' },
    key: async () => null,
    sleep: async () => undefined,
  })
  /** Runs a plan as it is once stored. */
  const go = async (plan: FetchPlan, adapter: ProviderAdapter) => {
    await store.putFetch(plan)
    return runFetch(context as unknown as EngineContext, job, plan, ports(adapter))
  }
  return { context: context as unknown as EngineContext, store, job, ports, go }
}

const request = (
  symbols: string[],
  target: FetchRequest['target'] = { kind: 'new', name: 'Coins' },
): FetchRequest => ({
  provider: 'binance',
  symbols,
  target,
})

describe('a fetch', () => {
  test('stores what came, tells what failed in the provider’s words, and retries it corrected', async () => {
    const { context, store, job, ports, go } = engine()
    const plan = await planFetch(context, request(['btc-usd', 'BTC-USD', 'oops']))
    const ended = await runFetch(
      context,
      job,
      plan,
      ports(scripted({ 'BTC-USD': klines(FIRST, 30) })),
    )
    expect(ended).toMatchObject({ status: 'done', datasetName: 'Coins' })
    expect(ended.items).toMatchObject([
      { symbol: 'BTC-USD', state: 'done', bars: 30, added: 30 },
      { symbol: 'OOPS', state: 'failed', message: 'Invalid symbol.' },
    ])
    const again = retried(ended, { OOPS: 'eth-usd' })
    const fixed = await go(again, scripted({ 'ETH-USD': klines(FIRST, 30, 5) }))
    expect(fixed.items.map(({ symbol, state }) => [symbol, state])).toEqual([
      ['BTC-USD', 'done'],
      ['ETH-USD', 'done'],
    ])
    const dataset = await store.datasetDetail(fixed.datasetId as string)
    expect(dataset).toMatchObject({
      instruments: 2,
      bars: 60,
      source: { kind: 'provider', provider: 'binance' },
    })
    expect((await store.quality(dataset.id)).findings).not.toBeNull()
    expect(await store.listFetches()).toEqual([fixed])
  })

  test('that is cancelled keeps what it has and goes on with the rest', async () => {
    const { context, job, ports, go } = engine()
    const plan = await planFetch(context, request(['A-USD', 'B-USD']))
    const base = scripted({ 'A-USD': klines(FIRST, 20), 'B-USD': klines(FIRST, 20) })
    const adapter: ProviderAdapter = {
      ...base,
      fetchBars: async (client, ask, cancel) => {
        const answer = await base.fetchBars(client, ask, cancel)
        job.cancel.aborted = true
        return answer
      },
    }
    const paused = await runFetch(context, job, plan, ports(adapter))
    expect(paused.status).toBe('paused')
    expect(paused.items.map(({ state }) => state)).toEqual(['done', 'waiting'])
    job.cancel.aborted = false
    const done = await go({ ...paused, status: 'running' }, base)
    expect(done).toMatchObject({ status: 'done', datasetId: paused.datasetId })
  })

  test('waits for the limits and then asks the same symbol again', async () => {
    const { context, job, ports } = engine()
    const plan = await planFetch(context, request(['A-USD']))
    let first = true
    const adapter: ProviderAdapter = {
      info: providerById('binance').info,
      fetchBars: async () => {
        if (!first) return [{ text: klines(FIRST, 20) }]
        first = false
        throw new ProviderError('limit', '25 calls of today (UTC) are used', 5000)
      },
    }
    const waits: number[] = []
    const done = await runFetch(context, job, plan, {
      ...ports(adapter),
      sleep: async (ms) => void waits.push(ms),
    })
    expect(waits).toEqual([5000])
    expect(done).toMatchObject({ status: 'done', waitsUntil: null })
  })

  test('refreshed, adds what is new, and a split since then readjusts history', async () => {
    const { context, store, job, ports } = engine()
    const plan = await planFetch(context, request(['A-USD']))
    const { datasetId } = await runFetch(
      context,
      job,
      plan,
      ports(scripted({ 'A-USD': klines(FIRST, 40) })),
    )
    const id = datasetId as string
    const refresh = await planFetch(context, await refreshRequest(context, id))
    // The last ten stored bars come again at half the price, then five new ones.
    const halved = JSON.parse(klines(FIRST + 30, 15)) as (string | number)[][]
    const answer = JSON.stringify(
      halved.map((row) =>
        row.map((cell, k) => (k >= 1 && k <= 4 ? String(Number(cell) / 2) : cell)),
      ),
    )
    const done = await runFetch(context, job, refresh, ports(scripted({ 'A-USD': answer })))
    expect(done.items[0]).toMatchObject({ state: 'done', added: 5, readjusted: 0.5 })
    const [stored] = await context.bars.loadFiled(id, ['A-USD'])
    expect(stored!.bars.day.length).toBe(45)
    expect(stored!.bars.close[0]).toBe(5)
    expect(stored!.bars.volume[0]).toBe(200)
    expect(await store.listDatasets()).toHaveLength(1)
  })

  test('without symbols, or without a key that is needed, is refused before it starts', async () => {
    const { context } = engine()
    await expect(planFetch(context, request(['  ']))).rejects.toThrow(/No symbols/)
    await expect(
      planFetch(context, { ...request(['IBM']), provider: 'alpha_vantage' }),
    ).rejects.toThrow(/needs a key/)
  })
})

test('history is multiplied only when one constant factor explains the overlap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 4, max: 30 }),
      fc.constantFrom(0.5, 0.25, 0.1, 2, 10),
      (seed, overlap, factor) => {
        const bars = randomBars(seed, 120)
        const cut = 100
        const stored = sliceBars(bars, 0, cut)
        const later = sliceBars(bars, cut - overlap, 120)
        const scale = (column: Float64Array) => column.map((x) => x * factor)
        const incoming = {
          ...later,
          open: scale(later.open),
          high: scale(later.high),
          low: scale(later.low),
          close: scale(later.close),
        }
        const merged = refreshBars(stored, incoming)
        expect(merged?.readjusted).toBeCloseTo(factor, 9)
        expect(merged?.added).toBe(20)
        for (let t = 0; t < cut; t += 9)
          expect(merged!.bars.close[t]! / (bars.close[t]! * factor)).toBeCloseTo(1, 9)
        const odd = { ...incoming, close: incoming.close.map((x, t) => x * (1 + 0.3 * (t % 3))) }
        expect(refreshBars(stored, odd)).toBeNull()
        expect(refreshBars(stored, later)).toMatchObject({ readjusted: null, added: 20 })
      },
    ),
    { numRuns: 40 },
  )
})

test('where no start can be asked for, stored bars that disagree cost no second call', async () => {
  const { context, job, ports } = engine()
  const first = await planFetch(context, request(['A-USD']))
  const { datasetId } = await runFetch(
    context,
    job,
    first,
    ports(scripted({ 'A-USD': klines(FIRST, 40) })),
  )
  const refresh = await planFetch(context, await refreshRequest(context, datasetId as string))
  const { info } = providerById('alpha_vantage')
  const asked: (number | null)[] = []
  const adapter: ProviderAdapter = {
    info,
    fetchBars: async (_client, { from }) => {
      asked.push(from)
      return [{ text: klines(FIRST + 30, 15, 77) }]
    },
  }
  const { items } = await runFetch(context, job, refresh, ports(adapter))
  expect(items[0]).toMatchObject({ state: 'failed', message: expect.stringContaining('not mixed') })
  expect(asked).toHaveLength(1)
})

test('a plan whose dataset was made just before the tab closed goes on with that one', async () => {
  const { context, store, job, ports } = engine()
  const plan = await planFetch(context, request(['A-USD', 'B-USD']))
  const answers = ports(scripted({ 'A-USD': klines(FIRST, 20), 'B-USD': klines(FIRST, 20) }))
  const made = store.createDataset
  const closing = () => Promise.reject(new Error('the tab closes'))
  const keep = store.updateFetch
  Object.assign(store, {
    createDataset: async (...draft: Parameters<typeof made>) => {
      const written = await made(...draft)
      Object.assign(store, { updateFetch: closing })
      return written
    },
  })
  await expect(runFetch(context, job, plan, answers)).rejects.toThrow('the tab closes')
  Object.assign(store, { updateFetch: keep, createDataset: made })
  const [left] = await store.listFetches()
  const done = await runFetch(context, job, left!, answers)
  expect(done.items.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(await store.listDatasets()).toMatchObject([{ id: done.datasetId, instruments: 2 }])
})

test('a fetch that another tab stops ends after the symbol under way', async () => {
  const { context, store, job, ports } = engine()
  const plan = await planFetch(context, request(['A-USD', 'B-USD', 'C-USD']))
  const adapter: ProviderAdapter = {
    info: providerById('binance').info,
    fetchBars: async () => {
      const [stored] = await store.listFetches()
      await store.putFetch({ ...stored!, status: 'stopped' })
      return [{ text: klines(FIRST, 20) }]
    },
  }
  const ended = await runFetch(context, job, plan, ports(adapter))
  expect(ended).toMatchObject({ status: 'stopped', items: [{ symbol: 'A-USD', state: 'done' }] })
  expect(ended.items).toHaveLength(1)
})
