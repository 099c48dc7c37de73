import { type Bars, barCount } from '../columns/bars'
import type { Instrument } from '../columns/instrument'
import { checkBadTicks, checkInconsistent, checkMixedAdjustment } from './checks/bar-shape'
import { checkConflicts } from './checks/conflicts'
import { checkGaps, checkHistory, checkStaleTail } from './checks/calendar'
import { checkJumps } from './checks/jumps'
import { checkFlatRuns, checkZeroVolume } from './checks/runs'
import type { BarCheck, CheckContext } from './context'
import type { BarFinding, Severity } from './finding'

const CHECKS: readonly BarCheck[] = [
  checkJumps,
  checkMixedAdjustment,
  checkBadTicks,
  checkFlatRuns,
  checkZeroVolume,
  checkGaps,
  checkInconsistent,
  checkConflicts,
  checkStaleTail,
  checkHistory,
]

const WEIGHT: Readonly<Record<Severity, number>> = { severe: 0, check: 1, note: 2 }

/** All findings of one instrument, the severe ones first, then by date. */
export function checkBars(bars: Bars, context: CheckContext): readonly BarFinding[] {
  if (barCount(bars) === 0) return []
  const found = CHECKS.flatMap((check) => check(bars, context))
  return withoutRepeats(found).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.fromDay - b.fromDay,
  )
}

/** A bad tick inside a stretch that is found already says nothing more. */
function withoutRepeats(found: readonly BarFinding[]): BarFinding[] {
  const stretches = found.filter(({ severity, kind }) => severity === 'severe' && kind !== 'spike')
  return found.filter(
    (one) =>
      one.kind !== 'spike' ||
      one.bars > 1 ||
      !stretches.some(({ fromDay, toDay }) => fromDay <= one.fromDay && one.toDay <= toDay),
  )
}

/** A market trades on the days on which at least this share of its instruments has a bar. */
const QUORUM = 0.5
/** Fewer instruments than this say nothing of their market. */
const LEAST_INSTRUMENTS = 5

/** Days on which most of the instruments that were listed had a bar; null for too few of them. */
export function sessionsOf(
  instruments: readonly { readonly bars: Pick<Bars, 'day'> }[],
): Int32Array | null {
  if (instruments.length < LEAST_INSTRUMENTS) return null
  const traded = new Map<number, number>()
  const listed = new Map<number, number>()
  const step = (day: number, by: number): void => void listed.set(day, (listed.get(day) ?? 0) + by)
  for (const { bars } of instruments) {
    const n = bars.day.length
    if (n === 0) continue
    for (const day of bars.day) traded.set(day, (traded.get(day) ?? 0) + 1)
    step(bars.day[0] as number, 1)
    step((bars.day[n - 1] as number) + 1, -1)
  }
  const changes = [...listed].sort(([a], [b]) => a - b)
  const days = [...traded].sort(([a], [b]) => a - b)
  let [at, open] = [0, 0]
  const sessions: number[] = []
  for (const [day, count] of days) {
    while (at < changes.length && (changes[at] as [number, number])[0] <= day)
      open += (changes[at++] as [number, number])[1]
    if (count >= open * QUORUM) sessions.push(day)
  }
  return Int32Array.from(sessions)
}

/** Findings of every instrument of a dataset, in the same order; stocks share one calendar. */
export function checkDataset(
  instruments: readonly Instrument[],
): readonly (readonly BarFinding[])[] {
  const sessions = sessionsOf(instruments.filter(({ calendar }) => calendar === 252))
  const lastDay = instruments.reduce(
    (last, { bars }) => Math.max(last, bars.day[barCount(bars) - 1] ?? last),
    -Infinity,
  )
  return instruments.map(({ bars, calendar }) =>
    checkBars(bars, { calendar, sessions: calendar === 252 ? sessions : null, lastDay }),
  )
}
