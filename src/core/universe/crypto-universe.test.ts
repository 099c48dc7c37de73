import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIndex } from '../columns/brand'
import type { Coin } from './coin'
import { type CryptoFilters, DEFAULT_CRYPTO_FILTERS } from './crypto-filters'
import { buildCryptoUniverse } from './crypto-universe'
import { percentRanks } from './percent-rank'

const DAY = dayIndex(20000)
const coin = (id: string, rest: Partial<Coin> = {}): Coin => ({
  id,
  symbol: id.toUpperCase(),
  name: id,
  rank: 10,
  price: 5,
  marketCap: 1e9,
  volume: 1e8,
  firstKnown: { day: dayIndex(DAY - 1000), from: 'all-time low' },
  ...rest,
})
const build = (
  coins: readonly Coin[],
  filters: Partial<CryptoFilters> = {},
  trending: readonly Coin[] = [],
  anyway: readonly string[] = [],
) =>
  buildCryptoUniverse(
    { coins, trending, day: DAY },
    { ...DEFAULT_CRYPTO_FILTERS, ...filters },
    new Set(anyway),
  )
const ids = (kept: readonly { coin: Coin }[]) => kept.map(({ coin: { id } }) => id)

test.each<[string, Coin, string]>([
  ['ratio', coin('a', { volume: 2e5 }), 'volume / cap 0.02%, below 5.0%'],
  ['ratio', coin('a', { volume: 4.999e7 }), 'volume / cap 4.999%, below 5.0%'],
  ['ratio', coin('a', { volume: 7.1e8 }), 'volume / cap 71.0%, above 50.0%'],
  ['ratio', coin('a', { volume: null }), 'volume or market cap not given'],
  ['cap', coin('a', { marketCap: 9e6, volume: 9e5 }), 'market cap $9.0 M, below $10.0 M'],
  [
    'age',
    coin('a', { firstKnown: { day: dayIndex(DAY - 243), from: 'all-time high' } }),
    'known for 243 days, since 2024-02-04 (all-time high), below 311; may be older',
  ],
  ['rank', coin('a', { rank: 301 }), 'rank 301, beyond 300'],
  ['rank', coin('a', { rank: null }), 'has no rank'],
  ['pegged', coin('usdt', { price: 1.0004 }), 'stable coin, price held at $1'],
  ['pegged', coin('eurc', { price: 1.16 }), 'stable coin, price held at €1'],
  ['pegged', coin('paxg', { name: 'PAX Gold', price: 4100 }), 'moves with gold'],
  [
    'pegged',
    coin('x', { name: 'Bridged Thing' }),
    'wrapped, bridged or staked form of another coin',
  ],
])('%s: %o is taken out with its reason', (step, one, reason) => {
  const { kept, removed } = build([one])
  expect(kept).toEqual([])
  expect(removed).toEqual([{ coin: one, step, reason }])
})

test('what moves with another coin is told by its price, not by its letters', () => {
  const coins = [
    coin('btc', { price: 60_000, marketCap: 1e12, volume: 1e11 }),
    coin('wbtc', { price: 59_900 }),
    coin('steth', { price: 3_000 }),
    coin('eth', { price: 3_010, marketCap: 5e11, volume: 5e10 }),
    coin('ethfi', { price: 1.2 }),
  ]
  const { kept, removed } = build(coins)
  expect(ids(kept).toSorted()).toEqual(['btc', 'eth', 'ethfi'])
  expect(removed.map(({ reason }) => reason)).toEqual([
    'wrapped or staked: moves with ETH',
    'wrapped or staked: moves with BTC',
  ])
  expect(build(coins, { leaveOutPegged: false }).kept).toHaveLength(5)
})

test('an age that nobody gave is unknown, and filters nothing', () => {
  const { kept, summary } = build([coin('a', { firstKnown: null })])
  expect(ids(kept)).toEqual(['a'])
  expect(summary.unknownAge).toBe(1)
})

test('of one symbol the larger stays, or the more traded; one kept anyway wins', () => {
  const large = coin('act-1', { symbol: 'ACT', marketCap: 2e9, volume: 2e8 })
  const small = coin('act-2', { symbol: 'ACT', marketCap: 1e9, volume: 4e8 })
  expect(ids(build([small, large]).kept)).toEqual(['act-1'])
  expect(ids(build([small, large], { sameSymbol: 'more traded' }).kept)).toEqual(['act-2'])
  const forced = build([small, large], {}, [], ['act-2'])
  expect(ids(forced.kept)).toEqual(['act-2'])
  expect(forced.removed).toMatchObject([
    { step: 'same', reason: 'same symbol as larger ACT', coin: { id: 'act-1' } },
  ])
})

test('trending coins join the largest once, and lift their rank by a fifth', () => {
  const coins = [
    coin('a', { marketCap: 3e9, volume: 3e8 }),
    coin('b', { marketCap: 2e9 }),
    coin('c'),
  ]
  const { kept, steps, summary } = build(coins, { top: 2 }, [coin('b'), coin('new'), coin('c')])
  expect(steps.slice(0, 2)).toEqual([
    { step: 'top', added: 2, known: 0, takesOut: 0, left: 2 },
    { step: 'trending', added: 2, known: 1, takesOut: 0, left: 4 },
  ])
  expect(summary).toMatchObject({ count: 4, seen: 4, fromTop: 2, fromTrending: 2 })
  const b = kept.find((one) => one.coin.id === 'b')!
  expect(b.coin.marketCap).toBe(2e9)
  // Caps 3, 2, 1, 1 (rank 0.75); ratios 0.1, 0.05, 0.1, 0.1 (rank 0.25).
  expect(b.composite).toBeCloseTo((0.7 * 0.75 + 0.3 * 0.25) * 1.2, 12)
  expect(ids(kept)[0]).toBe('a')
})

test('percent ranks share the places of equals', () => {
  expect(percentRanks([3, 1, null, 3, 2])).toEqual([0.875, 0.25, 0, 0.875, 0.5])
})

test('averages are of the kept coins alone', () => {
  const coins = [1e9, 2e9, 6e9].map((cap, i) => coin(`c${i}`, { marketCap: cap, volume: cap / 10 }))
  expect(build([...coins, coin('out', { rank: 999 })]).summary).toMatchObject({
    averageCap: 3e9,
    medianCap: 2e9,
    averageRatio: expect.closeTo(0.1, 12),
  })
  expect(build([]).summary).toMatchObject({ count: 0, averageCap: null, medianCap: null })
})

const figure = fc.option(fc.double({ min: 0, max: 1e11, noNaN: true }), { nil: null })
const anyCoin: fc.Arbitrary<Coin> = fc.record({
  id: fc.constantFrom(...'abcdefghijklmnop'),
  symbol: fc.constantFrom('A', 'B', 'C', 'USDT', 'BTC', 'WBTC'),
  name: fc.constantFrom('Alpha', 'Wrapped Alpha', 'Dollar'),
  rank: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: null }),
  price: figure,
  marketCap: figure,
  volume: figure,
  firstKnown: fc.option(
    fc.record({
      day: fc.integer({ min: 15000, max: 20000 }).map(dayIndex),
      from: fc.constantFrom('all-time low', 'all-time high', 'genesis date'),
    }),
    { nil: null },
  ),
})
const limit = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null })
const anyFilters: fc.Arbitrary<CryptoFilters> = fc.record({
  top: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  trending: fc.integer({ min: 0, max: 10 }),
  minRatio: limit(1),
  maxRatio: limit(1),
  minCap: limit(1e11),
  minAge: limit(5000),
  maxRank: limit(2000),
  leaveOutPegged: fc.boolean(),
  sameSymbol: fc.constantFrom('larger', 'more traded'),
})

test('whatever the coins and filters: kept + removed = seen, and the counts add up', () => {
  fc.assert(
    fc.property(
      fc.array(anyCoin, { maxLength: 30 }),
      fc.array(anyCoin, { maxLength: 8 }),
      anyFilters,
      fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 4 }),
      (coins, trending, filters, anyway) => {
        const { kept, removed, steps, summary } = build(coins, filters, trending, anyway)
        const all = [...kept, ...removed].map(({ coin: { id } }) => id)
        expect(new Set(all).size).toBe(all.length)
        expect(all.length).toBe(summary.seen)
        expect(summary.fromTop + summary.fromTrending).toBe(kept.length)
        expect(steps.at(-1)?.left).toBe(kept.length)
        let left = 0
        for (const { step, added, takesOut, left: after } of steps) {
          left += added - takesOut
          expect(after).toBe(left)
          expect(removed.filter((one) => one.step === step)).toHaveLength(takesOut)
        }
        const symbols = kept.map(({ coin: { symbol } }) => symbol)
        expect(new Set(symbols).size).toBe(symbols.length)
        for (const { coin: one, step } of removed)
          if (anyway.includes(one.id)) expect(step).toBe('same')
        expect(kept.map((k) => k.composite)).toEqual(
          kept.map((k) => k.composite).toSorted((a, b) => b - a),
        )
      },
    ),
    { numRuns: 400 },
  )
})
