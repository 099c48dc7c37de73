import { type Bars, barCount, dayOfBar } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { Calendar } from '../../core/columns/instrument'
import { checkBars } from '../../core/quality/check-bars'
import type { SliceFinding } from '../../contracts/setups'

const iso = (day: number): string => isoFromDay(dayIndex(day))

/**
 * Findings about the bars of a slice, which starts at bar `from` and ends with `bars`: nothing later is
 * looked at, not even to see that prices come back.
 */
export function sliceFindings(bars: Bars, calendar: Calendar, from: number): SliceFinding[] {
  const n = barCount(bars)
  if (n === 0) return []
  const [first, last] = [dayOfBar(bars, Math.min(from, n - 1)), dayOfBar(bars, n - 1)]
  return checkBars(bars, { calendar, sessions: null, lastDay: last })
    .filter(({ kind, toDay }) => kind !== 'short_history' && toDay >= first)
    .map(({ kind, severity, fromDay, toDay, says }) => ({
      kind,
      severity,
      from: iso(fromDay),
      to: iso(toDay),
      says,
    }))
}
