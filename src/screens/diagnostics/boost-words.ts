import type { Boost } from '../../contracts/results'
import { effectOf } from '../../core/diagnostics/effect'

/** Too few moves to draw the boost, by the same rule that findings follow. */
export const isInsufficient = (boost: Boost): boolean => effectOf(boost) === 'insufficient'

/** Side of the forest square in pixels: it grows with the root of the events. */
export const squareSize = (events: number): number =>
  Math.min(12, Math.max(5, 3 + Math.sqrt(events) / 5))

export interface BoostMark {
  readonly tone: 'plain' | 'compression' | 'explosion'
  readonly shape: 'square' | 'diamond'
}

/** Compression signals in their colour, breakouts as diamonds, everything else plain. */
export function boostMark(id: string): BoostMark {
  const signal = /S\d|SQ|REL|BRK|HI/.exec(id)?.[0] ?? ''
  if (signal === 'REL' || signal === 'BRK') return { tone: 'explosion', shape: 'diamond' }
  if (signal.startsWith('S')) return { tone: 'compression', shape: 'square' }
  return { tone: 'plain', shape: 'square' }
}
