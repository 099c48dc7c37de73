import { monthOfDay } from '../columns/day'
import { dayIndex } from '../columns/brand'
import { countMoves, type Moves } from './moves'

/** Eligible bars of one instrument, as they travel from a worker. */
export interface EligibleRows {
  readonly symbol: string
  /** Days of the eligible bars, ascending. */
  readonly day: Int32Array
  /** Bit j is set where signal j of the query fires. */
  readonly signals: Uint16Array
}

/** Dates on which at least one instrument has an eligible row, ascending. */
export function distinctDates(parts: readonly EligibleRows[]): Int32Array {
  const dates = new Set<number>()
  for (const { day } of parts) for (const value of day) dates.add(value)
  return Int32Array.from(dates).sort()
}

/** The rows of one boost: which of an instrument's eligible rows count, and which moves. */
export interface Selection<Part extends EligibleRows> {
  /** Bit of the signal in `EligibleRows.signals`. */
  readonly signal: number
  readonly moves: (part: Part) => Moves
  /** 1 for each row that counts; all of them when absent. */
  readonly include?: (part: Part, index: number) => Uint8Array
}

/** Fields of one cluster in a tally. */
export const TALLY = { rows: 0, positives: 1, signals: 2, signalPositives: 3, width: 4 } as const

export interface Tally {
  /** `TALLY.width` counts an instrument. */
  readonly bySymbol: Float64Array
  /** The same a calendar month. */
  readonly byMonth: Float64Array
  readonly events: number
  readonly signalEvents: number
}

/** Instruments side by side, with the calendar month of every eligible row. */
export interface Panel<Part extends EligibleRows> {
  readonly parts: readonly Part[]
  /** Month blocks per part and row, counted from `firstMonth`. */
  readonly monthOf: readonly Uint16Array[]
  /** Months since 1970-01. */
  readonly firstMonth: number
  readonly months: number
}

/** Parts over one run of months: from the first month that any row has to the last. */
export function createPanel<Part extends EligibleRows>(parts: readonly Part[]): Panel<Part> {
  const spans = parts.filter((part) => part.day.length > 0).map(({ day }) => monthSpan(day))
  const firstMonth = Math.min(...spans.map(([first]) => first))
  const months =
    spans.length === 0 ? 0 : Math.max(...spans.map(([, last]) => last)) - firstMonth + 1
  const monthOf = parts.map(({ day }) =>
    Uint16Array.from(day, (value) => monthOfDay(dayIndex(value)) - firstMonth),
  )
  return { parts, monthOf, firstMonth: spans.length === 0 ? 0 : firstMonth, months }
}

function monthSpan(day: Int32Array): readonly [first: number, last: number] {
  const at = (index: number): number => monthOfDay(dayIndex(day[index] as number))
  return [at(0), at(day.length - 1)]
}

/** Adds 1 to `field` of the month of every row that `kept` marks; returns how many there are. */
function countRows(
  kept: Uint8Array,
  months: Uint16Array,
  byMonth: Float64Array,
  field: number,
): number {
  let count = 0
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] !== 1) continue
    const at = (months[row] as number) * TALLY.width + field
    byMonth[at] = (byMonth[at] as number) + 1
    count++
  }
  return count
}

/** The same for the positive rows. */
function countMarked(
  marked: Int32Array,
  kept: Uint8Array,
  months: Uint16Array,
  byMonth: Float64Array,
  field: number,
): number {
  let count = 0
  for (const row of marked) {
    if (kept[row] !== 1) continue
    const at = (months[row] as number) * TALLY.width + field
    byMonth[at] = (byMonth[at] as number) + 1
    count++
  }
  return count
}

function firing(signals: Uint16Array, bit: number, kept: Uint8Array): Uint8Array {
  const fires = new Uint8Array(kept.length)
  for (let row = 0; row < kept.length; row++)
    fires[row] = (kept[row] as number) & ((signals[row] as number) >> bit)
  return fires
}

/** Counts a selection by instrument and by month; merges its moves per instrument. */
export function tally<Part extends EligibleRows>(
  panel: Panel<Part>,
  { signal, moves, include }: Selection<Part>,
): Tally {
  const bySymbol = new Float64Array(panel.parts.length * TALLY.width)
  const byMonth = new Float64Array(panel.months * TALLY.width)
  let events = 0
  let signalEvents = 0
  panel.parts.forEach((part, index) => {
    const months = panel.monthOf[index] as Uint16Array
    const kept = include?.(part, index) ?? new Uint8Array(part.day.length).fill(1)
    const fires = firing(part.signals, signal, kept)
    const found = moves(part)
    bySymbol.set(
      [
        countRows(kept, months, byMonth, TALLY.rows),
        countMarked(found.row, kept, months, byMonth, TALLY.positives),
        countRows(fires, months, byMonth, TALLY.signals),
        countMarked(found.row, fires, months, byMonth, TALLY.signalPositives),
      ],
      index * TALLY.width,
    )
    events += countMoves(found, kept)
    signalEvents += countMoves(found, kept, fires)
  })
  return { bySymbol, byMonth, events, signalEvents }
}
