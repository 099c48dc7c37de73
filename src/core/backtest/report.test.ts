import { describe, expect, test } from 'vitest'
import { parameters, randomEntries, randomMarket } from '../../testing/random-market'
import { reportBacktest } from './report'
import { runBacktest } from './run-backtest'
import type { BacktestResult, Entry } from './types'

function reportOf(symbols: number, count: number, entries: Entry[] | null = null): BacktestResult {
  const market = randomMarket(7, symbols, count)
  return reportBacktest(runBacktest(market, entries ?? randomEntries(7, market), parameters()), 1)
}

describe('a report of many trades', () => {
  const report = reportOf(6, 1500)
  const { metrics, trades, equity, monthly } = report

  test('holds figures that agree with each other', () => {
    const profit = trades.reduce((sum, { pnl }) => sum + pnl, 0)
    expect(metrics.totalReturn).toBeCloseTo(profit / 100_000, 9)
    expect(metrics.expectancy).toBeCloseTo(profit / trades.length, 6)
    expect(metrics.hitRate.n).toBe(metrics.trades)
    expect(metrics.equalWeightReturn).toBeCloseTo((equity.at(-1)?.equalWeight ?? 0) / 1e5 - 1, 12)
    expect(monthly.reduce((value, { total }) => value * (1 + total), 1) - 1).toBeCloseTo(
      metrics.totalReturn,
      9,
    )
    expect(Math.min(...equity.map(({ drawdown }) => drawdown))).toBeGreaterThanOrEqual(
      metrics.maxDrawdown,
    )
    expect(metrics.exposure).toBeGreaterThan(0)
    expect(metrics.exposure).toBeLessThanOrEqual(1)
  })

  test('keeps at most 1,000 points, the first and the last among them', () => {
    expect(metrics.days).toBeGreaterThan(1000)
    expect(equity.length).toBe(1000)
    expect(equity.at(-1)?.equity).toBeCloseTo(1e5 * (1 + metrics.totalReturn), 6)
  })

  test('says how it compares and what it leaves open', () => {
    const text = report.says.join('\n')
    const [lo, hi] = metrics.sharpeCi as [number, number]
    expect(text).toContain(
      metrics.totalReturn < metrics.equalWeightReturn
        ? 'less than equal-weight'
        : 'more than equal',
    )
    expect(text).toContain(lo <= 0 && hi >= 0 ? 'it covers 0' : 'it excludes 0')
    expect(text).toContain('survivors')
    expect(text).not.toContain('too few')
    expect(text).not.toMatch(/NaN|Infinity|null|undefined/)
  })

  test('is the same for the same seed', () => {
    expect(reportOf(6, 1500)).toEqual(report)
  })

  test('is JSON without loss: no NaN, no Infinity', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})

test('few trades are called few', () => {
  const report = reportOf(2, 60)
  expect(report.metrics.trades).toBeLessThan(100)
  expect(report.says.join('\n')).toMatch(/\d+ trades? (are|is) too few to judge the rules by/)
})

test('without candidates every figure of trades is null and the text says why', () => {
  const { metrics, says } = reportOf(2, 200, [])
  expect(metrics).toMatchObject({
    totalReturn: 0,
    sharpe: null,
    sharpeCi: null,
    profitFactor: null,
    expectancy: null,
    exposure: 0,
    hitRate: { hits: 0, n: 0, rate: null, ci: null },
  })
  expect(says[0]).toContain('No candidate passed the threshold')
})

test('a period without a date is a flat report, not a crash', () => {
  const outcome = runBacktest([], [], parameters())
  expect(reportBacktest(outcome, 1)).toMatchObject({ equity: [], trades: [], monthly: [] })
})

test('a benchmark that rests on one symbol is named', () => {
  const market = randomMarket(7, 6, 160)
  const outcome = runBacktest(market, randomEntries(7, market), parameters())
  const lopsided = { ...outcome, largestHolding: { symbol: 'S7', share: 0.68 }, symbols: 20 }
  expect(reportBacktest(lopsided, 1).says.join('\n')).toContain(
    'S7 alone is 68% of the final value',
  )
})
