import { quantileSorted } from '../../core/models/quantile'
import type { Measured } from './bench-row'
import type { Span } from './main-thread'

/** One turn to what a key brings, from the key to its picture. */
export interface Turn {
  readonly span: Span
  /** Whether other pixels came. */
  readonly changed: boolean
}

/** Times of turns; `turnsSeen` are those that brought other pixels. */
export function turnRow(turns: readonly Turn[]): Measured {
  const ms = Float64Array.from(turns, ({ span: { from, to } }) => to - from).toSorted()
  return {
    turns: turns.length,
    turnsSeen: turns.filter(({ changed }) => changed).length,
    medianMs: quantileSorted(ms, 0.5),
    p95Ms: quantileSorted(ms, 0.95),
    slowestMs: quantileSorted(ms, 1),
  }
}
