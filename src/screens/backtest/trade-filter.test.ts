import { expect, test } from 'vitest'
import type { Trade } from '../../contracts/results'
import { histogramOfR } from './histogram'
import { binKey, dayKey, GAINED, monthKey, tradeFilter } from './trade-filter'

const trade = (entryDate: string, exitDate: string, r: number) =>
  ({ entryDate, exitDate, r, pnl: r * 100 }) as Trade
const trades = [
  trade('2024-01-30', '2024-03-02', -1),
  trade('2024-02-10', '2024-02-12', 0.2),
  trade('2024-03-01', '2024-03-05', 9),
  trade('2024-04-01', '2024-04-05', -7),
  trade('2024-05-01', '2024-05-02', Number.POSITIVE_INFINITY),
]
const histogram = histogramOfR(trades.map(({ r }) => r))
const passing = (text: string | null) => {
  const filter = tradeFilter(text, histogram)
  return filter && trades.map((one) => filter.passes(one))
}

test('trades held in a month, whatever they began or ended in', () => {
  expect(passing(monthKey('2024-02'))).toEqual([true, true, false, false, false])
  expect(passing(monthKey('2024-03'))).toEqual([true, false, true, false, false])
  expect(passing(monthKey('2024'))).toEqual([true, true, true, true, true])
  expect(passing(monthKey('2023'))).toEqual([false, false, false, false, false])
})

test('trades held on a date, bought and sold on it included', () => {
  expect(passing(dayKey('2024-03-02'))).toEqual([true, false, true, false, false])
  expect(passing(dayKey('2024-02-12'))).toEqual([true, true, false, false, false])
  expect(passing(dayKey('2024-03-20'))).toEqual([false, false, false, false, false])
})

test('trades that gained', () => {
  expect(passing(GAINED)).toEqual([false, true, true, false, true])
})

test('each bin passes as many trades as it counts', () => {
  histogram.counts.forEach((count, bin) => {
    const passed = passing(binKey(histogram.edges[bin] as number)) ?? []
    expect(passed.filter(Boolean)).toHaveLength(count)
  })
})

test.each([
  null,
  '',
  'month:soon',
  'month:2024-13',
  'month:2024-00',
  'day:soon',
  'r:x',
  'r:99',
  'r:0.1',
])('%j filters nothing', (text) => {
  expect(passing(text)).toBeNull()
})
