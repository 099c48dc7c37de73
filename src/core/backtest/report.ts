import { dayIndex } from '../columns/brand'
import { isoFromDay } from '../columns/day'
import { rateOf } from '../validation/wilson'
import { drawdownSeries } from './drawdown'
import { equityMetrics, finite, returnsOf } from './equity-metrics'
import { monthlyReturns } from './monthly'
import { backtestSays } from './says'
import { sharpeInterval } from './sharpe-interval'
import { thinEvenly } from './thin'
import { tradeStats } from './trade-stats'
import type { BacktestMetrics, BacktestOutcome, BacktestResult, EquityPoint } from './types'

const MOST_POINTS = 1000

/** Figures, curve, monthly table and sentences of a walk; the same seed gives the same intervals. */
export function reportBacktest(outcome: BacktestOutcome, seed: number): BacktestResult {
  const metrics = metricsOf(outcome, seed)
  return {
    metrics,
    equity: equityPoints(outcome),
    trades: outcome.trades,
    monthly: monthlyReturns(outcome.day, outcome.equity, outcome.startEquity),
    says: backtestSays(outcome, metrics),
  }
}

/** The curve with the value before the first date in front. */
function curveOf({ startEquity, equity }: BacktestOutcome): Float64Array {
  return Float64Array.from([startEquity, ...equity])
}

function metricsOf(outcome: BacktestOutcome, seed: number): BacktestMetrics {
  const { day, equity, invested, equalWeight, trades, periodsPerYear, startEquity } = outcome
  const curve = curveOf(outcome)
  const of = equityMetrics(curve, periodsPerYear)
  const stats = tradeStats(trades.map(({ pnl }) => pnl))
  const years = day.length / periodsPerYear
  return {
    days: day.length,
    periodsPerYear,
    totalReturn: of.totalReturn,
    cagr: of.cagr,
    volatility: of.volatility,
    sharpe: of.sharpe,
    sharpeCi: sharpeInterval(returnsOf(curve), periodsPerYear, seed),
    sortino: of.sortino,
    maxDrawdown: of.maxDrawdown,
    maxDrawdownDays: of.maxDrawdownPeriods,
    calmar: of.calmar,
    trades: stats.n,
    hitRate: rateOf(stats.wins, stats.n),
    profitFactor: stats.profitFactor,
    expectancy: stats.expectancy,
    expectancyR: meanOf(trades.map(({ r }) => r)),
    exposure: meanOf([...invested].map((value, i) => value / (equity[i] as number))),
    turnover: finite(outcome.traded / 2 / (meanOf([...equity]) ?? NaN) / years),
    costs: outcome.costs,
    equalWeightReturn: (equalWeight.at(-1) ?? startEquity) / startEquity - 1,
  }
}

function meanOf(values: readonly number[]): number | null {
  return finite(values.reduce((sum, value) => sum + value, 0) / values.length)
}

function equityPoints(outcome: BacktestOutcome): EquityPoint[] {
  const drawdown = drawdownSeries(curveOf(outcome))
  return thinEvenly(outcome.day.length, MOST_POINTS).map((i) => ({
    date: isoFromDay(dayIndex(outcome.day[i] as number)),
    equity: outcome.equity[i] as number,
    equalWeight: outcome.equalWeight[i] as number,
    drawdown: drawdown[i + 1] as number,
  }))
}
