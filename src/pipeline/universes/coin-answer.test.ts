import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CoilError } from '../../contracts/errors'
import { dayFromIso } from '../../core/columns/day'
import { sharedData } from '../../testing/shared-data'
import { readCoinAnswer } from './coin-answer'
import { joinAnswers } from './coin-listing'

const recorded = (name: string): unknown => {
  const path = sharedData('api_json', name)
  return path ? JSON.parse(readFileSync(path, 'utf8')) : null
}

test('recorded answers are read, and joined into one listing', () => {
  const markets = recorded('coingecko_coins_markets.json')
  if (markets === null) return
  const answers = [
    readCoinAnswer('markets.json', markets),
    readCoinAnswer('trending.json', recorded('coingecko_search_trending.json')),
    readCoinAnswer('bitcoin.json', recorded('coingecko_coins_ID.json')),
  ]
  expect(answers.map(({ kind }) => kind)).toEqual(['markets', 'trending', 'coin'])
  const listing = joinAnswers(answers, 'recorded', '2000-01-01T00:00:00.000Z')
  expect(listing).toMatchObject({ rejected: [], asOf: '2026-05-18T12:49:21.599Z' })
  expect(listing.coins).toEqual([
    {
      id: 'bitcoin',
      symbol: 'BTC',
      name: 'Bitcoin',
      rank: 1,
      price: 77671,
      marketCap: 1555886872303,
      volume: 33235034316,
      firstKnown: { day: dayFromIso('2013-07-06'), from: 'all-time low' },
    },
  ])
  expect(listing.trending).toMatchObject([
    {
      id: 'bonk',
      symbol: 'BONK',
      rank: 103,
      marketCap: 521967819,
      volume: 31701707,
      firstKnown: null,
    },
  ])
})

test('an error of the provider is told in its words', () => {
  const answer = recorded('coingecko_429.json')
  if (answer === null) return
  expect(() => readCoinAnswer('page 2', answer)).toThrow(
    /page 2: CoinGecko answered: 429 You've exceeded the Rate Limit/,
  )
})

test('a coin that cannot be used is told with its field and value, the others are kept', () => {
  const good = { id: 'a', symbol: 'a', name: 'A', market_cap: 0, total_volume: 5 }
  const answer = readCoinAnswer('m', [
    good,
    { ...good, market_cap: 'x' },
    { ...good, id: '' },
    { ...good, ath_date: 'soon' },
    7,
  ])
  expect(answer.coins).toMatchObject([{ id: 'a', symbol: 'A', marketCap: null, firstKnown: null }])
  expect(answer.rejected.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    '2 market_cap is "x", which cannot be used',
    '3 id is "", which cannot be used',
    '4 ath_date is "soon", which cannot be used',
    '5 the coin is 7, which cannot be used',
  ])
})

test('a trending coin is filled in by its own answer, whose genesis stands for a missing date', () => {
  const trending = readCoinAnswer('t', { coins: [{ item: { id: 'n', symbol: 'n', name: 'N' } }] })
  const single = readCoinAnswer('c', {
    id: 'n',
    symbol: 'n',
    name: 'N',
    genesis_date: '2020-02-02',
    market_data: { market_cap: { usd: 9 }, total_volume: { usd: 3 }, current_price: { usd: 2 } },
  })
  expect(joinAnswers([trending, single], 'files', 'now').trending).toEqual([
    {
      id: 'n',
      symbol: 'N',
      name: 'N',
      rank: null,
      price: 2,
      marketCap: 9,
      volume: 3,
      firstKnown: { day: dayFromIso('2020-02-02'), from: 'genesis date' },
    },
  ])
})

test('no JSON makes it throw anything but its own error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      try {
        const { coins } = readCoinAnswer('any', json)
        for (const { marketCap } of coins) expect(marketCap ?? 1).toBeGreaterThan(0)
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(CoilError)
      }
    }),
  )
})
