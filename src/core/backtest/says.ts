import { formatChange, formatCount, formatFixed, formatPercent } from '../format/figures'
import type { BacktestMetrics, BacktestOutcome } from './types'

/** Fewer trades than this say little about a rule. */
const FEW_TRADES = 100
/** A benchmark of which one symbol is a larger share rests on that symbol. */
const LOPSIDED = 0.2

/** Plain sentences that follow from the figures of a backtest, most important first. */
export function backtestSays(outcome: BacktestOutcome, metrics: BacktestMetrics): string[] {
  if (metrics.trades === 0) return [untaken(outcome), survivors]
  return [
    againstEqualWeight(outcome, metrics),
    ...lopsided(outcome),
    sharpeSentence(metrics),
    ...fewTrades(metrics),
    ...concentration(outcome),
    costsSentence(outcome, metrics),
    ...passedSentence(outcome),
    ...openAtEnd(outcome),
    ...ambiguous(outcome),
    equalWeightMeans(outcome),
    survivors,
  ]
}

const survivors =
  'Symbols that were delisted are usually missing from files: a universe of survivors flatters both curves.'

function untaken({ passed }: BacktestOutcome): string {
  const candidates = passed.unfillable + passed.held + passed.full + passed.tooSmall
  return candidates === 0
    ? 'No candidate passed the threshold in the test period, so nothing was traded.'
    : `None of ${formatCount(candidates)} candidates could be taken: ${passedReasons(passed)}.`
}

function againstEqualWeight({ symbols }: BacktestOutcome, metrics: BacktestMetrics): string {
  const { totalReturn, equalWeightReturn, days, exposure } = metrics
  const gap = totalReturn - equalWeightReturn
  const verdict = gap < 0 ? 'less than' : 'more than'
  return (
    `The rules returned ${formatChange(totalReturn)} over ${formatCount(days)} dates, ${verdict} ` +
    `equal-weight buy and hold of the same ${count(symbols, 'symbol')} (${formatChange(equalWeightReturn)}); ` +
    `on average ${formatPercent(exposure)} of equity was invested.`
  )
}

function lopsided({ largestHolding, symbols }: BacktestOutcome): string[] {
  if (!largestHolding || largestHolding.share < Math.max(LOPSIDED, 3 / symbols)) return []
  const { symbol, share } = largestHolding
  return [
    `${symbol} alone is ${formatPercent(share, 0)} of the final value of equal weight: check its prices for a missed split before relying on that curve.`,
  ]
}

function sharpeSentence({ sharpe, sharpeCi }: BacktestMetrics): string {
  if (sharpe === null || sharpeCi === null)
    return 'The period is too short, or too flat, for an interval of the Sharpe ratio.'
  const [lo, hi] = sharpeCi
  const figures = `The Sharpe ratio is ${formatFixed(sharpe, 2)}, 95% interval ${formatFixed(lo, 2)} to ${formatFixed(hi, 2)}`
  if (lo <= 0 && hi >= 0) return `${figures}: it covers 0, so chance explains the result as well.`
  return `${figures}: it excludes 0, before any allowance for other specs tried on these data.`
}

function fewTrades({ trades, hitRate }: BacktestMetrics): string[] {
  if (trades >= FEW_TRADES) return []
  const ci = hitRate.ci
    ? `; the share of winners lies anywhere from ${formatPercent(hitRate.ci[0], 0)} to ${formatPercent(hitRate.ci[1], 0)}`
    : ''
  const verb = trades === 1 ? 'is' : 'are'
  return [`${count(trades, 'trade')} ${verb} too few to judge the rules by${ci}.`]
}

function concentration({ trades }: BacktestOutcome): string[] {
  const total = trades.reduce((sum, { pnl }) => sum + pnl, 0)
  const best = trades.reduce((top, trade) => (trade.pnl > top.pnl ? trade : top))
  if (total <= 0 || best.pnl < total / 2) return []
  return [
    `One trade, ${best.symbol} on ${best.entryDate}, made ${formatPercent(best.pnl / total, 0)} of the net profit.`,
  ]
}

function costsSentence(
  { startEquity }: BacktestOutcome,
  { costs, trades }: BacktestMetrics,
): string {
  const share = formatPercent(costs / startEquity)
  return `Commission and slippage of ${count(trades, 'trade')} took ${share} of the start equity.`
}

function passedReasons({ unfillable, held, full, tooSmall }: BacktestOutcome['passed']): string {
  const reasons: [number, string][] = [
    [full, 'when all positions were taken'],
    [held, 'in a symbol already held'],
    [tooSmall, 'too small for one share'],
    [unfillable, 'without a bar, a volume or room for a stop to fill at'],
  ]
  return reasons
    .filter(([n]) => n > 0)
    .map(([n, why]) => `${formatCount(n)} ${why}`)
    .join(', ')
}

function passedSentence({ passed }: BacktestOutcome): string[] {
  const reasons = passedReasons(passed)
  return reasons === '' ? [] : [`Candidates passed over: ${reasons}.`]
}

function openAtEnd({ trades }: BacktestOutcome): string[] {
  const open = trades.filter(({ reason }) => reason === 'end_of_data').length
  return open === 0
    ? []
    : [`${count(open, 'trade')} ended with the data and were closed at the last price.`]
}

function ambiguous({ trades }: BacktestOutcome): string[] {
  const both = trades.filter((trade) => trade.ambiguous).length
  return both === 0
    ? []
    : [`Stop and target lay inside one bar in ${count(both, 'trade')}; the stop was taken.`]
}

function equalWeightMeans({ symbols }: BacktestOutcome): string {
  const share = symbols === 1 ? 'all' : `1/${formatCount(symbols)}`
  return `Equal weight puts ${share} of the start equity into each symbol at its first close, never rebalances and pays no costs.`
}

const count = (n: number, noun: string): string => `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`
