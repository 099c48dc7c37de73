import { dayFromIso } from '../../columns/day'
import { quantileSorted } from '../../models/quantile'
import { firstBlind, isCounted, type JudgedRow } from './judged'
import { type DatedRate, datedRate, type EventRate, eventRate } from './rates'

/** A pause this long ends a sitting, minutes. */
export const PAUSE = 30

/** Verdicts given in one go. */
export interface Sitting {
  /** When its first verdict was given, ISO in UTC. */
  readonly from: string
  /** When its last one was given. */
  readonly to: string
  /** Verdicts of every kind. */
  readonly verdicts: number
  /** Share said yes to of its first and blind ones, bad data left out. */
  readonly yes: DatedRate
  /** Share that exploded of those said yes to whose outcome is known. */
  readonly precision: EventRate
  /** Median time a card was looked at, seconds, over all its verdicts; null where none is known. */
  readonly seconds: number | null
}

/** Minutes since 1970-01-01 of an ISO date and time in UTC; NaN when it is none. */
function minutesOf(iso: string): number {
  const [hours, minutes, seconds] = iso.slice(11, 19).split(':').map(Number)
  const day = dayFromIso(iso.slice(0, 10)) ?? Number.NaN
  return day * 1440 + (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN) + (seconds ?? 0) / 60
}

/** Rows in the order of judging, parted at pauses. */
export function partSittings<Row extends JudgedRow>(
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const sittings: Row[][] = []
  let last = Number.NaN
  for (const row of rows) {
    const now = minutesOf(row.at)
    const open = sittings.at(-1)
    if (open && now - last < PAUSE) open.push(row)
    else sittings.push([row])
    last = now
  }
  return sittings
}

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantileSorted(Float64Array.from(values).sort(), 0.5)
}

/** Every sitting in order of time: drift shows where a column changes along it. */
export function sittingsOf(rows: readonly JudgedRow[], horizon: number): readonly Sitting[] {
  const first = new Set(firstBlind(rows))
  return partSittings(rows).map((sitting) => {
    const blind = sitting.filter((row) => first.has(row) && row.verdict !== 'bad')
    const yes = blind.filter(({ verdict }) => verdict === 'yes')
    const times = sitting.flatMap(({ tookMs }) => (tookMs === null ? [] : [tookMs / 1000]))
    return {
      from: sitting[0]?.at ?? '',
      to: sitting.at(-1)?.at ?? '',
      verdicts: sitting.length,
      yes: datedRate(blind, ({ verdict }) => verdict === 'yes'),
      precision: eventRate(yes.filter(isCounted), horizon),
      seconds: median(times),
    }
  })
}
