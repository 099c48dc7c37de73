import type { Bars } from '../columns/bars'
import { isSuspect } from '../columns/suspect'
import type { ExitReason } from './types'

export interface ExitRule {
  readonly stop: number
  /** Limit above the entry; null for none. */
  readonly target: number | null
  /** Bars after which the close is taken, the entry bar being the first. */
  readonly maxBars: number
}

export interface Exit {
  readonly bar: number
  /** Before slippage. */
  readonly price: number
  readonly reason: ExitReason
  readonly ambiguous: boolean
}

/**
 * First exit of a position bought at the open of `entryBar`. Within a bar the order is: open at or
 * below the stop, open at or above the target (both filled at the open), low at the stop, high at
 * the target; a bar that holds both takes the stop and is marked ambiguous. The close of the
 * `maxBars`-th bar ends the rest; columns that end earlier give their last close, `end_of_data`, and
 * a position is sold at the close before a bar that is marked suspect.
 * Throws a RangeError when the entry bar is outside the columns or `maxBars` is below 1.
 */
export function walkExit(bars: Bars, entryBar: number, rule: ExitRule): Exit {
  const count = bars.day.length
  if (!(entryBar >= 0 && entryBar < count))
    throw new RangeError(`entry bar ${entryBar} is outside 0..${count - 1}`)
  if (!(rule.maxBars >= 1)) throw new RangeError(`a time stop of ${rule.maxBars} bars is below 1`)
  const timeBar = entryBar + rule.maxBars - 1
  const last = Math.min(timeBar, count - 1)
  for (let bar = entryBar; bar <= last; bar++) {
    const exit = exitWithin(bars, bar, rule)
    if (exit) return exit
    if (bar < last && isSuspect(bars, bar + 1))
      return { bar, price: bars.close[bar] as number, reason: 'suspect', ambiguous: false }
  }
  return {
    bar: last,
    price: bars.close[last] as number,
    reason: last === timeBar ? 'time' : 'end_of_data',
    ambiguous: false,
  }
}

function exitWithin(bars: Bars, bar: number, { stop, target }: ExitRule): Exit | null {
  const limit = target ?? Infinity
  const open = bars.open[bar] as number
  if (open <= stop) return { bar, price: open, reason: 'gap_stop', ambiguous: false }
  if (open >= limit) return { bar, price: open, reason: 'gap_target', ambiguous: false }
  const reached = (bars.high[bar] as number) >= limit
  if ((bars.low[bar] as number) <= stop)
    return { bar, price: stop, reason: 'stop', ambiguous: reached }
  return reached ? { bar, price: limit, reason: 'target', ambiguous: false } : null
}
