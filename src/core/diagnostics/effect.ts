import type { Interval95 } from '../validation/wilson'
import type { Boost } from './report'

/** Merged moves below which no effect is claimed either way. */
export const LEAST_EVENTS = 20

/** What a boost and its intervals allow to be said. */
export type Effect = 'raises' | 'lowers' | 'unclear' | 'insufficient'

/** The wider of the two intervals, the one to judge by; null unless both exist. */
export function judgeInterval({ ci }: Boost): Interval95 | null {
  if (ci.symbol === null || ci.month === null) return null
  const width = ([lo, hi]: Interval95): number => hi - lo
  return width(ci.month) >= width(ci.symbol) ? ci.month : ci.symbol
}

/**
 * A boost raises or lowers only where both intervals lie wholly on one side of 1. It needs 20 merged
 * moves among the signal bars, or so many expected there from the share of bars the signal takes:
 * a signal that meets few moves where many were due has shown something.
 */
export function effectOf(boost: Boost): Effect {
  const { ci, events, eligibleBars, signalBars } = boost
  const expected = eligibleBars === 0 ? 0 : (events * signalBars) / eligibleBars
  if (boost.boost === null || Math.max(boost.signalEvents, expected) < LEAST_EVENTS)
    return 'insufficient'
  if (ci.symbol === null || ci.month === null) return 'unclear'
  if (ci.symbol[0] > 1 && ci.month[0] > 1) return 'raises'
  if (ci.symbol[1] < 1 && ci.month[1] < 1) return 'lowers'
  return 'unclear'
}
