import type { Boost, Interval95 } from '../../contracts/results'
import { MIN_EVENTS } from '../../ui/whisker-scale'

/** The interval to judge a boost by, and what was resampled for it. */
export interface JudgedInterval {
  readonly ci: Interval95 | null
  readonly scheme: 'months' | 'symbols'
}

const width = (ci: Interval95 | null): number => (ci ? ci[1] - ci[0] : -1)

/** The wider of the two intervals. */
export function judgedInterval({ ci }: Boost): JudgedInterval {
  return width(ci.symbol) > width(ci.month)
    ? { ci: ci.symbol, scheme: 'symbols' }
    : { ci: ci.month, scheme: 'months' }
}

export const isInsufficient = (boost: Boost): boolean =>
  boost.boost === null || boost.signalEvents < MIN_EVENTS

/** Side of the forest square in pixels: it grows with the root of the events. */
export const squareSize = (events: number): number =>
  Math.min(12, Math.max(5, 3 + Math.sqrt(events) / 5))

export interface BoostMark {
  readonly tone: 'plain' | 'compression' | 'explosion'
  readonly shape: 'square' | 'diamond'
}

/** Compression signals in their colour, breakouts as diamonds, everything else plain. */
export function boostMark(id: string): BoostMark {
  const signal = /^[A-Z]+\d*/.exec(id)?.[0] ?? ''
  if (signal === 'REL' || signal === 'BRK') return { tone: 'explosion', shape: 'diamond' }
  if (/^S(\d|Q$)/.test(signal)) return { tone: 'compression', shape: 'square' }
  return { tone: 'plain', shape: 'square' }
}
