import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SCREEN_METRICS, type ScreenMetric } from './metrics'
import { PRESET_IDS, presetOf } from './presets'
import { metricText, runScreen, type Screen, type ScreenRow } from './screen'

const BLANK = Object.fromEntries(SCREEN_METRICS.map((metric) => [metric, null])) as Record<
  ScreenMetric,
  null
>
const row = (symbol: string, values: Partial<ScreenRow['values']>): ScreenRow => ({
  symbol,
  assetClass: 'stock',
  values: { ...BLANK, ...values },
})
const LIVELY = {
  price: 20,
  tradedValue: 2e7,
  volume: 1e6,
  atr: 0.08,
  volatility: 0.9,
  beta: 1.8,
  widthRank: 0.1,
  width: 0.1,
  rsi: 45,
  bars: 900,
  age: 0,
  move: 1.2,
}

test.each(PRESET_IDS)(
  'what meets the preset %s passes it, a dead or broken series does not',
  (id) => {
    const { kept } = runScreen(
      [row('A', LIVELY), row('B', { ...LIVELY, age: 11 }), row('C', { ...LIVELY, move: 100 })],
      presetOf(id),
    )
    expect(kept.map(({ symbol }) => symbol)).toEqual(['A'])
  },
)

test('agile movers ask for price, volume, value, range and beta, each with its reason', () => {
  const rows = [
    row('CHEAP', { ...LIVELY, price: 4.5 }),
    row('THIN', { ...LIVELY, tradedValue: 2.4e6 }),
    row('CALM', { ...LIVELY, atr: 0.049 }),
    row('SLOW', { ...LIVELY, beta: 1.4 }),
    row('NEW', { ...LIVELY, beta: null }),
  ]
  const { kept, removed } = runScreen(rows, presetOf('agile'))
  expect(kept).toEqual([])
  expect(removed.map(({ row: { symbol }, reason }) => `${symbol}: ${reason}`)).toEqual([
    'CHEAP: Price 4.50, below 5.00',
    'THIN: Traded value a day 2.4 M, below 2.5 M',
    'CALM: ATR / price 4.9%, below 5.0%',
    'SLOW: Beta 1.40, below 1.50',
    'NEW: Beta unknown: fewer than 126 days in common with others of its class',
  ])
})

test('the limit keeps the first of the order, missing values last', () => {
  const screen: Screen = { conditions: [], sort: 'atr', descending: true, limit: 2 }
  const rows = [
    row('X', {}),
    row('B', { atr: 0.2 }),
    row('A', { atr: 0.2 }),
    row('C', { atr: 0.1 }),
  ]
  const { kept, removed } = runScreen(rows, screen)
  expect(kept.map(({ symbol }) => symbol)).toEqual(['A', 'B'])
  expect(removed.map(({ reason }) => reason)).toEqual([
    'place 3 by atr / price, beyond 2',
    'place 4 by atr / price, beyond 2',
  ])
})

test('figures are shown in the unit in which they are typed', () => {
  expect(metricText('tradedValue', 2.5e6)).toBe('2.5 M')
  expect(metricText('atr', 0.05)).toBe('5.0%')
  expect(metricText('beta', null)).toBe('–')
})

const value = fc.option(fc.double({ min: -10, max: 10, noNaN: true }), { nil: null })
const metric = fc.constantFrom(...SCREEN_METRICS)
const rows = fc.array(
  fc
    .record({ symbol: fc.string(), price: value, atr: value, beta: value })
    .map(({ symbol, ...values }) => row(symbol, values)),
  { maxLength: 20 },
)
const screens: fc.Arbitrary<Screen> = fc.record({
  conditions: fc.uniqueArray(fc.record({ metric, min: value, max: value, on: fc.boolean() }), {
    selector: (one) => one.metric,
    maxLength: 5,
  }),
  sort: metric,
  descending: fc.boolean(),
  limit: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
})

test('whatever the conditions: kept + removed = rows, and the counts add up', () => {
  fc.assert(
    fc.property(rows, screens, (all, screen) => {
      const { kept, removed, steps } = runScreen(all, screen)
      expect(kept.length + removed.length).toBe(all.length)
      expect(new Set([...kept, ...removed.map((one) => one.row)]).size).toBe(all.length)
      let left = all.length
      for (const { takesOut, left: after } of steps) {
        left -= takesOut
        expect(after).toBe(left)
      }
      expect(kept.length).toBe(left)
    }),
  )
})
