import { expect } from 'vitest'
import {
  deflatedSharpe,
  expectedBestSharpe,
  minTrackRecord,
  probabilisticSharpe,
  type SharpeMoments,
  sharpeMoments,
} from '../../core/backtest/deflated-sharpe'
import { drawdownSeries } from '../../core/backtest/drawdown'
import { type EquityMetrics, equityMetrics } from '../../core/backtest/equity-metrics'
import { backtestOverfitting } from '../../core/backtest/overfitting'
import { sampleDeviation, sharpeRatio, sortinoRatio } from '../../core/backtest/returns'
import { tradeStats } from '../../core/backtest/trade-stats'
import { expectAllNear, expectNear } from '../near'

const TOLERANCE = 1e-9
/** What the reference took a period for its rows with a risk-free rate and a required return. */
const RISK_FREE = 0.0001
const REQUIRED = 0.0002

interface PaperRow {
  readonly T: number
  readonly sr: number
  readonly skew: number
  readonly kurt: number
}

interface Golden {
  readonly deflated_sharpe_paper: readonly (PaperRow & {
    readonly periods: number
    readonly N: number
    readonly var_sr_annual: number
    readonly sr0: number
    readonly dsr: number
  })[]
  readonly psr_paper: readonly (PaperRow & { readonly psr0: number })[]
  readonly series: Readonly<Record<string, number>> & {
    readonly returns: readonly number[]
    readonly trials_sr: readonly number[]
  }
  readonly equity_metrics: {
    readonly initial: number
    readonly periods_per_year: number
    readonly empyrical: Readonly<Record<string, number>>
    readonly drawdown_series_last: number
  }
  readonly trades: Readonly<Record<string, number>> & { readonly pnl: readonly number[] }
  readonly pbo_cscv: {
    readonly matrix: readonly (readonly number[])[]
    readonly S: number
    readonly logits: readonly number[]
    readonly pbo: number
  }
}

const METRICS: Readonly<Record<string, keyof EquityMetrics>> = {
  total_return: 'totalReturn',
  cagr: 'cagr',
  annual_volatility: 'volatility',
  sharpe: 'sharpe',
  sortino: 'sortino',
  downside_risk: 'downsideRisk',
  calmar: 'calmar',
  max_drawdown: 'maxDrawdown',
  omega: 'omega',
  tail_ratio: 'tailRatio',
  var5: 'valueAtRisk5',
  cvar5: 'expectedShortfall5',
  stability: 'stability',
}

const TRADE_STATS: Readonly<Record<string, keyof ReturnType<typeof tradeStats>>> = {
  n: 'n',
  hit_rate: 'hitRate',
  profit_factor: 'profitFactor',
  avg_win: 'meanWin',
  avg_loss: 'meanLoss',
  payoff: 'payoff',
  expectancy: 'expectancy',
  max_consec_losses: 'longestLosingStreak',
}

const near = (actual: number | null, expected: number | undefined, what: string): void =>
  expectNear(actual, expected ?? NaN, TOLERANCE, what)

export function check(golden: unknown): void {
  const file = golden as Golden
  checkPapers(file)
  checkSeries(file)
  checkEquity(file)
  const stats = tradeStats(file.trades.pnl)
  for (const [key, name] of Object.entries(TRADE_STATS)) near(stats[name], file.trades[key], key)
  const { matrix, S, logits, pbo } = file.pbo_cscv
  const strategies = (matrix[0] ?? []).map((_, n) =>
    Float64Array.from(matrix, (row) => row[n] as number),
  )
  const overfitting = backtestOverfitting(strategies, S)
  expectAllNear(overfitting.logits, logits, TOLERANCE, 'logits')
  near(overfitting.probability, pbo, 'pbo')
}

const momentsOf = (row: PaperRow): SharpeMoments => ({
  sharpe: row.sr,
  periods: row.T,
  skew: row.skew,
  kurtosis: row.kurt,
})

function checkPapers({ deflated_sharpe_paper, psr_paper }: Golden): void {
  for (const row of deflated_sharpe_paper) {
    const variance = row.var_sr_annual / row.periods
    near(expectedBestSharpe(row.N, variance), row.sr0, `sr0 of ${row.N} trials`)
    near(deflatedSharpe(momentsOf(row), row.N, variance), row.dsr, `dsr of ${row.N} trials`)
  }
  for (const row of psr_paper)
    near(probabilisticSharpe(momentsOf(row)), row.psr0, `psr0 at skew ${row.skew}`)
}

function checkSeries({ series }: Golden): void {
  const moments = sharpeMoments(Float64Array.from(series.returns))
  near(moments.sharpe, series.sr, 'sr')
  near(moments.skew, series.skew, 'skew')
  near(moments.kurtosis, series.kurt, 'kurt')
  near(probabilisticSharpe(moments), series.psr0, 'psr0')
  const variance = sampleDeviation(Float64Array.from(series.trials_sr)) ** 2
  const trials = series.trials_sr.length
  near(variance, series.var_trials_ddof1, 'var_trials_ddof1')
  near(expectedBestSharpe(trials, variance), series.sr0, 'sr0')
  near(deflatedSharpe(moments, trials, variance), series.dsr, 'dsr')
  const periods = minTrackRecord(moments)
  near(periods / (series.min_trl_95 ?? NaN), 1, 'min_trl_95, relative')
}

function checkEquity({ equity_metrics, series }: Golden): void {
  const { empyrical, initial, periods_per_year } = equity_metrics
  const equity = grow(initial, series.returns)
  const metrics = equityMetrics(equity, periods_per_year)
  for (const [key, name] of Object.entries(METRICS)) near(metrics[name], empyrical[key], key)
  const returns = Float64Array.from(series.returns)
  near(sharpeRatio(returns, periods_per_year, RISK_FREE), empyrical.sharpe_rf, 'sharpe_rf')
  near(sortinoRatio(returns, periods_per_year, REQUIRED), empyrical.sortino_mar, 'sortino_mar')
  const last = drawdownSeries(equity).at(-1) as number
  near(last, equity_metrics.drawdown_series_last, 'drawdown_series_last')
  expect(metrics.periods).toBe(series.returns.length)
}

function grow(initial: number, returns: readonly number[]): Float64Array {
  let value = initial
  return Float64Array.from([initial, ...returns.map((change) => (value *= 1 + change))])
}
