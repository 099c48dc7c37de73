import { BAR_FLAG } from '../columns/bars'
import { dayIndex } from '../columns/brand'
import { isoFromDay, monthOfDay } from '../columns/day'
import type { InstrumentMeta } from '../columns/instrument'
import { basisOf, type CalendarBasis, daysOfBasis, sessionAt } from './calendar-days'
import { sessionsOf } from './check-bars'

/** Days and flags of the bars of one instrument, as the gate serves them. */
export interface CoveredBars extends Pick<InstrumentMeta, 'symbol' | 'assetClass' | 'calendar'> {
  readonly day: Int32Array
  readonly flags: Uint8Array
}

/** Counts of sessions or bars, whatever they are counted over. */
export interface CoverageCount {
  /** Sessions of the calendar from the first bar of the instrument to the last day of the dataset. */
  readonly expected: number
  /** Expected sessions that have a bar. */
  readonly present: number
  /** Expected sessions after the last bar; what else is missing is a gap between bars. */
  readonly tail: number
  /** Bars that the gate marks suspect, of `present + extra`. */
  readonly suspect: number
  /** Bars on days that the calendar does not expect. */
  readonly extra: number
}

export const COUNTS = ['expected', 'present', 'tail', 'suspect', 'extra'] as const

/** The counts of every cell: row-major, instruments × columns of time. */
export type CoverageCells = Readonly<Record<(typeof COUNTS)[number], Uint16Array>>

export interface CoverageRow extends CoverageCount {
  readonly symbol: string
  readonly assetClass: InstrumentMeta['assetClass']
  readonly basis: CalendarBasis
  readonly bars: number
  /** ISO dates of the first and last bar; null without bars. */
  readonly first: string | null
  readonly last: string | null
}

/** Instruments by time: which of the sessions that their calendars expect have a bar. */
export interface Coverage {
  /** First month, counted from 1970-01 = 0, and number of months up to the last day of a bar. */
  readonly firstMonth: number
  readonly months: number
  /** In the order of the instruments. */
  readonly rows: readonly CoverageRow[]
  readonly cells: CoverageCells
}

/** Expected sessions between bars that have none. */
export const gapOf = ({ expected, present, tail }: CoverageCount): number =>
  expected - present - tail

const iso = (day: number | undefined): string | null =>
  day === undefined ? null : isoFromDay(dayIndex(day))

export const allocateCells = (count: number): CoverageCells => ({
  expected: new Uint16Array(count),
  present: new Uint16Array(count),
  tail: new Uint16Array(count),
  suspect: new Uint16Array(count),
  extra: new Uint16Array(count),
})

/** Adds 1 to a count of the cell of a day. */
type Count = (name: keyof CoverageCells, day: number) => void

function countRow(bars: CoveredBars, expected: Int32Array, count: Count): void {
  const { day, flags } = bars
  const last = day.at(-1) ?? -Infinity
  let at = 0
  for (const session of expected) {
    while (at < day.length && (day[at] as number) < session) count('extra', day[at++] as number)
    count('expected', session)
    if (at < day.length && day[at] === session) {
      count('present', session)
      at++
    } else if (session > last) count('tail', session)
  }
  for (; at < day.length; at++) count('extra', day[at] as number)
  for (let t = 0; t < day.length; t++)
    if (((flags[t] as number) & BAR_FLAG.suspect) !== 0) count('suspect', day[t] as number)
}

/** Sums of the cells [from, to). */
export function sumCells(cells: CoverageCells, from: number, to: number): CoverageCount {
  const sum = { expected: 0, present: 0, tail: 0, suspect: 0, extra: 0 }
  for (const name of COUNTS) for (let i = from; i < to; i++) sum[name] += cells[name][i] as number
  return sum
}

/**
 * Counts, for every instrument and month, the sessions its calendar expects and those with a bar.
 * Instruments of calendar 252 share the sessions of their market; nothing is expected before the
 * first bar, and everything up to the last day of the dataset.
 */
export function coverageOf(instruments: readonly CoveredBars[]): Coverage {
  const [first, last] = instruments.reduce(
    ([from, to], { day }) => [Math.min(from, day[0] ?? from), Math.max(to, day.at(-1) ?? to)],
    [Infinity, -Infinity],
  )
  if (first > last) return { firstMonth: 0, months: 0, rows: [], cells: allocateCells(0) }
  const exchange = instruments.filter(({ calendar }) => calendar === 252)
  const sessions = sessionsOf(exchange.map((bars) => ({ bars })))
  const daysOf = new Map<CalendarBasis, Int32Array>()
  const monthOf = Int32Array.from({ length: last - first + 1 }, (_, at) =>
    monthOfDay(dayIndex(first + at)),
  )
  const firstMonth = monthOf[0] as number
  const months = (monthOf.at(-1) as number) - firstMonth + 1
  const cells = allocateCells(instruments.length * months)
  const rows = instruments.map((bars, row): CoverageRow => {
    const { symbol, assetClass, calendar, day } = bars
    const basis = basisOf(calendar, sessions)
    const days = daysOf.get(basis) ?? daysOfBasis(basis, sessions, [first, last])
    daysOf.set(basis, days)
    const expected = days.subarray(sessionAt(days, day[0] ?? Infinity))
    countRow(bars, expected, (name, on) => {
      const cell = row * months + (monthOf[on - first] as number) - firstMonth
      cells[name][cell] = (cells[name][cell] as number) + 1
    })
    const sum = sumCells(cells, row * months, (row + 1) * months)
    const ends = { first: iso(day[0]), last: iso(day.at(-1)) }
    return { symbol, assetClass, basis, bars: day.length, ...ends, ...sum }
  })
  return { firstMonth, months, rows, cells }
}
