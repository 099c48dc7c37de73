import type { Bars } from '../columns/bars'
import { dayOfBar } from '../columns/bars'
import { isoFromDay } from '../columns/day'
import type { PlannedEvent } from './plan-events'
import type { TruthEvent } from './universe'

/** The truth table of a symbol: dates of what was planned, gains as the rounded prices have them. */
export function truthOf(symbol: string, bars: Bars, events: readonly PlannedEvent[]): TruthEvent[] {
  return events.map(({ kind, start, wild, quiet, rise }) => {
    const date = (bar: number): string => isoFromDay(dayOfBar(bars, bar))
    const calm = start + wild
    const first = calm + quiet
    const last = first + rise - 1
    return {
      symbol,
      kind,
      compressionFrom: quiet > 0 ? date(calm) : null,
      compressionTo: quiet > 0 ? date(first - 1) : null,
      explosionFrom: rise > 0 ? date(first) : null,
      explosionTo: rise > 0 ? date(last) : null,
      gain: rise > 0 ? (bars.close[last] as number) / (bars.close[first - 1] as number) - 1 : null,
    }
  })
}
