import type { Calendar } from '../columns/instrument'

/** True from Monday to Friday; 1970-01-01 was a Thursday. */
export const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5

/** The position of the first of ascending days on or after `day`. */
export function sessionAt(sessions: Int32Array, day: number): number {
  let lo = 0
  let hi = sessions.length
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    if ((sessions[mid] as number) < day) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** What the expected days of an instrument come from. */
export type CalendarBasis =
  /** A market that never closes. */
  | 'every day'
  /** Days on which at least half of the instruments then listed had a bar. */
  | 'market sessions'
  /** Monday to Friday, holidays among them: too few instruments to tell the holidays. */
  | 'weekdays'

/** Why an instrument is expected on a day; `sessions` are those of its market, null while unknown. */
export function basisOf(calendar: Calendar, sessions: Int32Array | null): CalendarBasis {
  if (calendar === 365) return 'every day'
  return sessions === null ? 'weekdays' : 'market sessions'
}

/** The expected days of a basis in [from, to], ascending. */
export function daysOfBasis(
  basis: CalendarBasis,
  sessions: Int32Array | null,
  [from, to]: readonly [number, number],
): Int32Array {
  if (basis === 'market sessions' && sessions !== null)
    return sessions.subarray(sessionAt(sessions, from), sessionAt(sessions, to + 1))
  const days = Int32Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  return basis === 'every day' ? days : days.filter(isWeekday)
}
