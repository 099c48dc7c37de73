import { expect, test } from 'vitest'
import { drawdownSeries, longestDrawdown } from './drawdown'
import { equityMetrics } from './equity-metrics'
import { monthlyReturns } from './monthly'
import { normalCdf, normalQuantile } from './normal'
import { sharpeInterval } from './sharpe-interval'
import { thinEvenly } from './thin'
import { tradeStats } from './trade-stats'
import { createRandom } from '../columns/random'

test('a figure that is not defined is null, never 0, NaN or infinite', () => {
  expect(equityMetrics(Float64Array.of(100), 252)).toMatchObject({
    periods: 0,
    totalReturn: 0,
    cagr: null,
    sharpe: null,
    volatility: null,
    maxDrawdown: 0,
    calmar: null,
  })
  const rising = equityMetrics(Float64Array.of(100, 101, 103), 252)
  expect(rising).toMatchObject({ sortino: null, calmar: null, omega: null, maxDrawdown: 0 })
  expect(equityMetrics(Float64Array.of(100, 100, 100), 252)).toMatchObject({
    sharpe: null,
    volatility: 0,
  })
  expect(tradeStats([])).toMatchObject({ n: 0, hitRate: null, profitFactor: null, payoff: null })
  expect(tradeStats([5, 7])).toMatchObject({ profitFactor: null, meanLoss: null, expectancy: 6 })
})

test('a losing curve has a negative Calmar ratio and a drawdown from the start', () => {
  const losing = equityMetrics(Float64Array.of(100, 99, 97.02, 96.5349), 252)
  expect(losing.maxDrawdown).toBeCloseTo(-0.034651, 12)
  expect(losing.calmar).toBeLessThan(0)
})

test('equity at or below 0 is refused with its place', () => {
  expect(() => equityMetrics(Float64Array.of(1, 0), 252)).toThrow('equity 0 at 1')
})

test('the longest drawdown counts one that is not over', () => {
  const depth = drawdownSeries(Float64Array.of(10, 9, 10, 9, 8, 9))
  expect(depth[4]).toBeCloseTo(-0.2, 12)
  expect(longestDrawdown(depth)).toBe(3)
})

test('months chain to the year and to the whole; months outside the period are null', () => {
  const day = Int32Array.of(18_262 - 2, 18_262, 18_262 + 40)
  const table = monthlyReturns(day, Float64Array.of(110, 121, 60.5), 100)
  expect(table.map(({ year }) => year)).toEqual([2019, 2020])
  expect(table[0]?.months[11]).toBeCloseTo(0.1, 12)
  expect(table[1]?.months.slice(0, 3).map((r) => r && Math.round(r * 1e9) / 1e9)).toEqual([
    0.1,
    -0.5,
    null,
  ])
  expect(table[1]?.total).toBeCloseTo(60.5 / 110 - 1, 12)
  expect(monthlyReturns(new Int32Array(0), new Float64Array(0), 100)).toEqual([])
})

test('the interval of the Sharpe ratio holds it, repeats with its seed and widens with noise', () => {
  const random = createRandom(3)
  const returns = Float64Array.from({ length: 500 }, () => 0.001 + 0.01 * random.normal())
  const [lo, hi] = sharpeInterval(returns, 252, 1) as [number, number]
  const sharpe = equityMetrics(curve(returns), 252).sharpe as number
  expect(lo).toBeLessThan(sharpe)
  expect(hi).toBeGreaterThan(sharpe)
  // The standard error of an annualised ratio over T days is about sqrt(252 / T).
  expect((hi - lo) / (2 * 1.96 * Math.sqrt(252 / 500))).toBeCloseTo(1, 0)
  expect(sharpeInterval(returns, 252, 1)).toEqual([lo, hi])
  expect(sharpeInterval(returns.subarray(0, 30), 252, 1)).toBeNull()
  expect(sharpeInterval(new Float64Array(100), 252, 1)).toBeNull()
})

function curve(returns: Float64Array): Float64Array {
  let value = 100
  return Float64Array.from([100, ...returns.map((change) => (value *= 1 + change))])
}

test('normal distribution: tails, symmetry and inverse', () => {
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalCdf(-5)).toBeCloseTo(2.866515718791939e-7, 15)
  for (const p of [1e-6, 0.025, 0.5, 0.999]) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
  expect(normalQuantile(1)).toBeNaN()
})

test('thinning keeps both ends and every element when few', () => {
  expect(thinEvenly(3, 1000)).toEqual([0, 1, 2])
  const kept = thinEvenly(2045, 1000)
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([1000, 0, 2044])
  expect(new Set(kept).size).toBe(1000)
  expect(thinEvenly(0, 10)).toEqual([])
})
