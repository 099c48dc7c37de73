import type { BacktestSpec } from '../../contracts/spec'
import { formatFixed, formatPercent, formatPlural } from '../../core/format/figures'

const trim = (value: number, digits = 2): string => formatFixed(value, digits).replace(/\.?0+$/, '')
const percent = (share: number): string => `${trim(share * 100)}%`

/** The rules of a backtest in one line. */
export function specWords(spec: BacktestSpec): string {
  const { maxPositions, riskPerTrade, maxWeight, stopAtr, target, maxBars, slippageBps } = spec
  return [
    `candidates from ${trim(spec.minLift)}× the base rate`,
    'fills at next open',
    `stop ${trim(stopAtr)} ATR`,
    target === null ? 'no target' : `target +${percent(target)}`,
    `${formatPlural(maxBars, 'bar')} at most`,
    `${formatPlural(maxPositions, 'position')} of at most ${percent(maxWeight)}`,
    `${percent(riskPerTrade)} at risk a trade`,
    slippageBps === null
      ? 'slippage 10 bps stock, 20 bps crypto a side'
      : `slippage ${trim(slippageBps)} bps a side`,
  ].join(' · ')
}

/** Exit reasons as the table shows them. */
export const EXIT_WORDS = {
  stop: 'stop',
  gap_stop: 'gap to stop',
  target: 'target',
  gap_target: 'gap to target',
  time: 'time',
  end_of_data: 'data end',
  suspect: 'suspect bar ahead',
} as const

/** Share of the period, `43%`; "–" when unknown. */
export const wholePercent = (value: number | null): string => formatPercent(value, 0)
