import { type Bars, barCount } from '../../columns/bars'
import { dayIndex } from '../../columns/brand'
import { isoFromDay } from '../../columns/day'
import { isWeekday, sessionAt } from '../calendar-days'
import { formatPlural } from '../../format/figures'
import type { CheckContext } from '../context'
import type { BarFinding } from '../finding'
import { barsText, moveText } from '../words'

/** Sessions that may be missing in a row: the longest closing of an exchange in peace was four. */
const LONGEST_CLOSING = 5
/** A market that never closes misses no day. */
const LONGEST_OUTAGE = 1
/** More gaps than this are one finding: the instrument trades now and then. */
const MOST_GAPS = 12
/** Sessions that a series may end before its dataset. */
const STALE = 10

/** Counts Monday to Friday in [from, to). */
function weekdays(from: number, to: number): number {
  let count = 0
  for (let day = from; day < to; day++) if (isWeekday(day)) count++
  return count
}

/** Sessions strictly between two days. */
function sessionsBetween(from: number, to: number, { calendar, sessions }: CheckContext): number {
  if (calendar === 365) return to - from - 1
  if (sessions === null) return weekdays(from + 1, to)
  return sessionAt(sessions, to) - sessionAt(sessions, from + 1)
}

const iso = (day: number): string => isoFromDay(dayIndex(day))

/** Missing dates against the calendar. */
export function checkGaps(bars: Bars, context: CheckContext): readonly BarFinding[] {
  const { day, close } = bars
  const allowed = context.calendar === 365 ? LONGEST_OUTAGE : LONGEST_CLOSING
  const gaps: { readonly at: number; readonly missing: number }[] = []
  for (let t = 1; t < barCount(bars); t++) {
    const [from, to] = [day[t - 1] as number, day[t] as number]
    if (to - from <= allowed) continue
    const missing = sessionsBetween(from, to, context)
    if (missing > allowed) gaps.push({ at: t, missing })
  }
  const base = { kind: 'gap', severity: 'check', factor: null, scope: 'within' } as const
  if (gaps.length > MOST_GAPS) {
    const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0)
    const [first, last] = [gaps[0], gaps.at(-1)].map((gap) => day[gap?.at ?? 0] as number)
    const says = `${formatPlural(gaps.length, 'gap')}, ${formatPlural(missing, 'session')} missing in all: it trades now and then.`
    return [{ ...base, fromDay: first as number, toDay: last as number, bars: gaps.length, says }]
  }
  return gaps.map(({ at, missing }) => ({
    ...base,
    fromDay: day[at - 1] as number,
    toDay: day[at] as number,
    bars: 2,
    says: `${formatPlural(missing, 'session')} missing; ${moveText(close[at - 1] as number, close[at] as number)} over the gap.`,
  }))
}

/** A series that ends well before its dataset: delisted, renamed, or not refreshed. */
export function checkStaleTail(bars: Bars, context: CheckContext): readonly BarFinding[] {
  const last = bars.day[barCount(bars) - 1] as number
  const missing = sessionsBetween(last, context.lastDay + 1, context)
  if (missing <= STALE) return []
  return [
    {
      kind: 'stale_tail',
      severity: 'note',
      fromDay: last,
      toDay: last,
      bars: 1,
      factor: null,
      scope: 'within',
      says: `Ends ${iso(last)}, ${formatPlural(missing, 'session')} before the dataset: delisted, renamed or not refreshed.`,
    },
  ]
}

/** The first eligible bar is number 301, and its label needs 10 more. */
const LEAST_BARS = 311

export function checkHistory(bars: Bars): readonly BarFinding[] {
  const count = barCount(bars)
  if (count >= LEAST_BARS) return []
  return [
    {
      kind: 'short_history',
      severity: 'note',
      fromDay: bars.day[0] as number,
      toDay: bars.day[count - 1] as number,
      bars: count,
      factor: null,
      scope: 'within',
      says: `${barsText(count)}, and the first one that can be judged needs ${LEAST_BARS}: none is eligible.`,
    },
  ]
}
