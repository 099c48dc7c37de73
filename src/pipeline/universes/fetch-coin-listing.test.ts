import { expect, test, vi } from 'vitest'
import type { CoinMarketsPort } from '../../contracts/coin-markets'
import { coilError } from '../../contracts/errors'
import { inlineContext } from '../../testing/inline-context'
import { createJob } from '../job'
import { TASKS } from '../tasks'
import { fetchCoinListing } from './fetch-coin-listing'

const coin = (id: string, place: number) => ({
  id,
  symbol: id,
  name: id,
  market_cap: 1e12 - place,
  total_volume: 1e9,
  last_updated: '2026-11-22T13:40:00.000Z',
})
const page = (number: number, count: number) =>
  Array.from({ length: count }, (_, i) => coin(`c${number}-${i}`, number * 250 + i))
const trend = (id: string) => ({ item: { id, symbol: id, name: id } })

const TRENDS = { coins: [trend('c1-3'), trend('fresh'), trend('third')] }

function setUp(trends: CoinMarketsPort['trending'] = async () => TRENDS) {
  const port = {
    markets: vi.fn<CoinMarketsPort['markets']>(async (number) =>
      page(number, number === 1 ? 250 : 100),
    ),
    trending: trends,
    coin: vi.fn<CoinMarketsPort['coin']>(async (id) => ({
      id,
      symbol: id,
      name: id,
      market_data: { market_cap: { usd: 5e8 }, total_volume: { usd: 1e8 } },
    })),
  }
  const { context, store, clock, events } = inlineContext(TASKS)
  const job = createJob('fetch', clock, () => undefined)
  return { port, context, store, job, events }
}

test('pages until one is short, trending, and one call for each coin that is new', async () => {
  const { port, context, store, job, events } = setUp()
  const listing = await fetchCoinListing(context, port, job, { top: 1000, trending: 2 })
  expect(port.markets.mock.calls.map(([number]) => number)).toEqual([1, 2])
  expect(port.coin.mock.calls.map(([id]) => id)).toEqual(['fresh'])
  expect(listing.coins).toHaveLength(350)
  expect(listing.trending.find(({ id }) => id === 'fresh')).toMatchObject({
    marketCap: 5e8,
    volume: 1e8,
  })
  expect(listing).toMatchObject({ source: 'CoinGecko', asOf: '2026-11-22T13:40:00.000Z' })
  expect(await store.coinListing()).toEqual(listing)
  expect(events).toContainEqual({ type: 'changed', what: ['universes'] })
})

test('a call that fails leaves the listing as it was', async () => {
  const trending = async () => {
    throw coilError('bad_input', 'CoinGecko answered: 429 slow down')
  }
  const { port, context, store, job } = setUp(trending)
  await expect(
    fetchCoinListing(context, port, job, { top: 250, trending: 5 }),
  ).rejects.toMatchObject({ app: { message: expect.stringContaining('429') } })
  expect(await store.coinListing()).toBeNull()
})

test('a cancelled fetch asks nothing more and stores nothing', async () => {
  const { port, context, store, job } = setUp()
  port.markets.mockImplementation(async (number) => {
    job.abort()
    return page(number, 250)
  })
  await expect(
    fetchCoinListing(context, port, job, { top: 1000, trending: 0 }),
  ).rejects.toMatchObject({ app: { code: 'cancelled' } })
  expect(port.markets).toHaveBeenCalledTimes(1)
  expect(await store.coinListing()).toBeNull()
})
