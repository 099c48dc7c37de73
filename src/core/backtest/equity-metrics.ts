import { drawdownSeries, longestDrawdown } from './drawdown'
import * as of from './returns'

/** Figures of an equity curve; null where a figure is not defined. */
export interface EquityMetrics {
  /** Number of returns. */
  readonly periods: number
  readonly totalReturn: number
  readonly cagr: number | null
  readonly volatility: number | null
  readonly sharpe: number | null
  readonly sortino: number | null
  readonly downsideRisk: number | null
  /** 0 or negative. */
  readonly maxDrawdown: number
  /** Longest stretch below an earlier high, periods. */
  readonly maxDrawdownPeriods: number
  /** CAGR over the size of the deepest drawdown, with the sign of the CAGR. */
  readonly calmar: number | null
  readonly omega: number | null
  readonly tailRatio: number | null
  readonly valueAtRisk5: number | null
  readonly expectedShortfall5: number | null
  readonly stability: number | null
}

/** Simple returns between the elements of a curve. */
export function returnsOf(equity: Float64Array): Float64Array {
  return Float64Array.from(
    { length: Math.max(0, equity.length - 1) },
    (_, i) => (equity[i + 1] as number) / (equity[i] as number) - 1,
  )
}

/**
 * Figures of the curve `equity`, whose first element is the value before the first period.
 * Idle periods count. Throws a RangeError when the curve is empty or not positive throughout.
 */
export function equityMetrics(equity: Float64Array, periodsPerYear: number): EquityMetrics {
  const bad = equity.findIndex((value) => !(value > 0 && value < Infinity))
  if (equity.length === 0 || bad >= 0)
    throw new RangeError(`equity ${equity[bad] ?? 'without a value'} at ${bad} is not above 0`)
  const returns = returnsOf(equity)
  const periods = returns.length
  const growth = (equity.at(-1) as number) / (equity[0] as number)
  const cagr = periods > 0 ? growth ** (periodsPerYear / periods) - 1 : NaN
  const drawdown = drawdownSeries(equity)
  const maxDrawdown = drawdown.reduce((low, depth) => Math.min(low, depth), 0)
  return {
    periods,
    totalReturn: growth - 1,
    cagr: finite(cagr),
    volatility: finite(of.sampleDeviation(returns) * Math.sqrt(periodsPerYear)),
    sharpe: finite(of.sharpeRatio(returns, periodsPerYear)),
    sortino: finite(of.sortinoRatio(returns, periodsPerYear)),
    downsideRisk: finite(of.downsideRisk(returns, periodsPerYear)),
    maxDrawdown,
    maxDrawdownPeriods: longestDrawdown(drawdown),
    calmar: maxDrawdown < 0 ? finite(cagr / -maxDrawdown) : null,
    omega: finite(of.omegaRatio(returns)),
    tailRatio: finite(of.tailRatio(returns)),
    valueAtRisk5: finite(of.valueAtRisk5(returns)),
    expectedShortfall5: finite(of.expectedShortfall5(returns)),
    stability: finite(of.stability(returns)),
  }
}

/** The value, or null when it is not a finite number. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
