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

/** Counts a selection by instrument and by month; merges its moves per instrument. */
export function tally<Part extends EligibleRows>(
  panel: Panel<Part>,
  selection: Selection<Part>,
): Tally {
  const { width } = TALLY
  const bySymbol = new Float64Array(panel.parts.length * width)
  const byMonth = new Float64Array(panel.months * width)
  let events = 0
  let signalEvents = 0
  panel.parts.forEach((part, index) => {
    const keep = selection.include?.(part, index) ?? new Uint8Array(part.day.length).fill(1)
    const signal = keep.map(
      (kept, row) => kept & ((part.signals[row] as number) >> selection.signal),
    )
    const moves = selection.moves(part)
    const months = panel.monthOf[index] as Uint16Array
    const own = bySymbol.subarray(index * width, (index + 1) * width)
    const add = (row: number, field: number): void => {
      own[field] = (own[field] as number) + 1
      const slot = (months[row] as number) * width + field
      byMonth[slot] = (byMonth[slot] as number) + 1
    }
    for (let row = 0; row < keep.length; row++) {
      if (keep[row] === 1) add(row, TALLY.rows)
      if (signal[row] === 1) add(row, TALLY.signals)
    }
    for (const row of moves.row) {
      if (keep[row] === 1) add(row, TALLY.positives)
      if (signal[row] === 1) add(row, TALLY.signalPositives)
    }
    events += countMoves(moves, keep)
    signalEvents += countMoves(moves, signal)
  })
  return { bySymbol, byMonth, events, signalEvents }
}
