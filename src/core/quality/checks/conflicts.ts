import { BAR_FLAG, type Bars, barCount } from '../../columns/bars'
import type { BarFinding } from '../finding'
import { barsText } from '../words'

/** Runs of bars of which their file said two things. */
export function checkConflicts(bars: Bars): readonly BarFinding[] {
  const conflicting = (t: number): boolean =>
    ((bars.flags[t] as number) & BAR_FLAG.conflicting) !== 0
  const found: BarFinding[] = []
  const n = barCount(bars)
  for (let t = 0; t < n; t++) {
    if (!conflicting(t)) continue
    const from = t
    while (t + 1 < n && conflicting(t + 1)) t++
    const count = t + 1 - from
    found.push({
      kind: 'conflicting_dates',
      severity: 'check',
      fromDay: bars.day[from] as number,
      toDay: bars.day[t] as number,
      bars: count,
      factor: null,
      scope: 'within',
      says: `The file has ${barsText(count)} in several rows that differ: the last row of each date was taken.`,
    })
  }
  return found
}
