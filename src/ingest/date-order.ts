import { dayOf, NOT_A_DATE } from './calendar'
import { readNumericParts } from './date-cell'
import { nextRow, type RowCursor } from './row-cursor'

/** What all rows say about the order of day and month in `a/b/year`. */
export interface OrderEvidence {
  /** Rows whose first part is above 12: only a day can be. */
  readonly dayFirst: number
  /** Rows whose second part is above 12. */
  readonly monthFirst: number
  /** The dates go one way only when read with the day, or the month, first. */
  readonly monotonicDayFirst: boolean
  readonly monotonicMonthFirst: boolean
  /** The separator is a dot, which no month-first convention uses. */
  readonly dots: boolean
}

interface Direction {
  previous: number
  up: boolean
  down: boolean
}

function follow(direction: Direction, day: number): void {
  if (day === NOT_A_DATE) return
  if (direction.previous !== NOT_A_DATE) {
    if (day < direction.previous) direction.up = false
    if (day > direction.previous) direction.down = false
  }
  direction.previous = day
}

/** Reads the date column of every row that `cursor` has left. */
export function collectOrderEvidence(cursor: RowCursor, column: number): OrderEvidence {
  let dayFirst = 0
  let monthFirst = 0
  let dots = true
  const asDay: Direction = { previous: NOT_A_DATE, up: true, down: true }
  const asMonth: Direction = { previous: NOT_A_DATE, up: true, down: true }
  while (nextRow(cursor)) {
    if (column >= cursor.cells) continue
    const from = cursor.from[column] as number
    const to = cursor.to[column] as number
    const parts = readNumericParts(cursor.bytes, from, to)
    if (parts === NOT_A_DATE) continue
    const year = Math.floor(parts / 10000)
    const a = Math.floor(parts / 100) % 100
    const b = parts % 100
    if (a > 12) dayFirst++
    if (b > 12) monthFirst++
    if (cursor.bytes[from + 1] !== 46 && cursor.bytes[from + 2] !== 46) dots = false
    follow(asDay, dayOf(year, b, a))
    follow(asMonth, dayOf(year, a, b))
  }
  return {
    dayFirst,
    monthFirst,
    monotonicDayFirst: asDay.up || asDay.down,
    monotonicMonthFirst: asMonth.up || asMonth.down,
    dots,
  }
}

/** Share of rows that may contradict the majority: typing errors, not another convention. */
const TOLERATED = 0.01

/** Whether a day above 12 was seen, which can be no month. */
export function isProof({ dayFirst, monthFirst }: OrderEvidence): boolean {
  return dayFirst + monthFirst > 0
}

/** Whether rows that were read one way and `contrary` rows that need the other are two conventions. */
export function mixesOrders(accepted: number, contrary: number): boolean {
  return contrary > accepted * TOLERATED
}

/** The order that the evidence proves, or null when it could be either. */
export function decideOrder(evidence: OrderEvidence): 'mdy' | 'dmy' | null {
  const { dayFirst, monthFirst } = evidence
  const most = Math.max(dayFirst, monthFirst)
  if (most > 0) {
    if (Math.min(dayFirst, monthFirst) > most * TOLERATED) return null
    return dayFirst > monthFirst ? 'dmy' : 'mdy'
  }
  if (evidence.dots) return 'dmy'
  if (evidence.monotonicDayFirst === evidence.monotonicMonthFirst) return null
  return evidence.monotonicDayFirst ? 'dmy' : 'mdy'
}
