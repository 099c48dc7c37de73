import type { DayIndex } from '../columns/brand'
import type { Interval95, Rate } from '../validation/wilson'

/** How candidates become positions. */
export interface BacktestSpec {
  readonly startEquity: number
  readonly maxPositions: number
  /** Share of equity risked between entry and stop. */
  readonly riskPerTrade: number
  /** Largest share of equity in one position. */
  readonly maxWeight: number
  /** Stop below the entry, in ATR14 at the signal bar. */
  readonly stopAtr: number
  /** Profit target as a gain over the entry (0.5 = +50%); null for none. */
  readonly target: number | null
  /** Time stop, bars. */
  readonly maxBars: number
  /** Slippage each way, basis points; null takes 10 for stocks and 20 for crypto. */
  readonly slippageBps: number | null
  /** Candidates are taken when their calibrated probability is at least this many base rates. */
  readonly minLift: number
}

/** A spec and the test period it is applied to, both days inclusive. */
export interface BacktestParameters extends BacktestSpec {
  readonly from: DayIndex
  readonly to: DayIndex
}

/** A candidate that passed the threshold: the decision is taken at the close of `bar`. */
export interface Entry {
  /** Position in the list of instruments. */
  readonly instrument: number
  /** Signal bar within that instrument. */
  readonly bar: number
  /** Raw margin: what candidates of one date are ranked by. */
  readonly score: number
  readonly probability: number
}

export type ExitReason =
  | 'stop'
  | 'gap_stop'
  | 'target'
  | 'gap_target'
  | 'time'
  | 'end_of_data'
  /** The next bar is not trusted: sold at the last close before it. */
  | 'suspect'

export interface Trade {
  readonly symbol: string
  readonly signalDate: string
  readonly entryDate: string
  readonly exitDate: string
  /** Fill prices, slippage included. */
  readonly entry: number
  readonly exit: number
  readonly stop: number
  readonly shares: number
  /** Bars held. */
  readonly bars: number
  readonly reason: ExitReason
  /** Stop and target were both inside the exit bar; the stop was taken. */
  readonly ambiguous: boolean
  /** After costs, currency units. */
  readonly pnl: number
  /** Profit in units of entry less stop. */
  readonly r: number
  readonly score: number
  readonly probability: number
}

/** Why candidates were not taken, counted. */
export interface Passed {
  /** No volume on the entry bar, no room for a stop below its open, or no bar left in the period. */
  readonly unfillable: number
  /** The symbol was held already. */
  readonly held: number
  /** All positions were taken. */
  readonly full: number
  /** Size 0 after the caps on risk, weight, cash and volume. */
  readonly tooSmall: number
}

/** Figures of a walk through the test period; one element a date in the columns. */
export interface BacktestOutcome {
  readonly startEquity: number
  readonly periodsPerYear: number
  readonly symbols: number
  /** Distinct dates of the instruments within the period, ascending. */
  readonly day: Int32Array
  /** Cash and positions at the close. */
  readonly equity: Float64Array
  /** Positions at the close. */
  readonly invested: Float64Array
  /** Equal-weight buy and hold, from the same start equity. */
  readonly equalWeight: Float64Array
  /** Largest holding of equal weight at the end; null in a period without a date. */
  readonly largestHolding: { readonly symbol: string; readonly share: number } | null
  readonly trades: readonly Trade[]
  readonly passed: Passed
  /** Commission and slippage, currency units. */
  readonly costs: number
  /** Sum of bought and sold notional. */
  readonly traded: number
}

export interface BacktestMetrics {
  readonly days: number
  readonly periodsPerYear: number
  readonly totalReturn: number
  readonly cagr: number | null
  readonly volatility: number | null
  readonly sharpe: number | null
  readonly sharpeCi: Interval95 | null
  readonly sortino: number | null
  readonly maxDrawdown: number
  /** Longest stretch of dates below an earlier high, an unfinished one included. */
  readonly maxDrawdownDays: number
  readonly calmar: number | null
  readonly trades: number
  readonly hitRate: Rate
  readonly profitFactor: number | null
  readonly expectancy: number | null
  readonly expectancyR: number | null
  readonly exposure: number | null
  /** Half the traded notional a year over mean equity. */
  readonly turnover: number | null
  readonly costs: number
  readonly equalWeightReturn: number
}

export interface EquityPoint {
  readonly date: string
  readonly equity: number
  readonly equalWeight: number
  readonly drawdown: number
}

export interface MonthlyReturns {
  readonly year: number
  /** January to December, null outside the period. */
  readonly months: readonly (number | null)[]
  readonly total: number
}

export interface BacktestResult {
  readonly metrics: BacktestMetrics
  /** At most 1,000 points, thinned evenly, first and last kept. */
  readonly equity: readonly EquityPoint[]
  readonly trades: readonly Trade[]
  readonly monthly: readonly MonthlyReturns[]
  /** Plain sentences that follow from the figures. */
  readonly says: readonly string[]
}
