import type { RejectedRow } from '../contracts/ingest'

/** A count of rows and the first of them. */
export interface RowTally {
  count: number
  /** 1-based lines, at most `MAX_TALLY_ROWS`. */
  readonly rows: number[]
}

export const MAX_TALLY_ROWS = 100
export const MAX_REJECTED = 1000

export function tally(into: RowTally, row: number): void {
  if (into.count++ < MAX_TALLY_ROWS) into.rows.push(row)
}

/** Accepted rows in file order, in columns that grow; only the first `count` entries are rows. */
export interface BarTable {
  count: number
  /** Data rows seen, rejected ones included. */
  rows: number
  day: Int32Array
  /** 1-based line of each row. */
  line: Int32Array
  /** First byte of each row, quotes left out. */
  from: Int32Array
  /** Index into `symbols`. */
  symbolOf: Int32Array
  open: Float64Array
  high: Float64Array
  low: Float64Array
  close: Float64Array
  volume: Float64Array
  flags: Uint8Array
  /** Rejected rows whose date exists when day and month change places. */
  otherOrder: number
  readonly symbols: string[]
  /** At most `MAX_REJECTED`. */
  readonly rejected: RejectedRow[]
  readonly filled: RowTally
  readonly volumeMissing: RowTally
  readonly inconsistent: RowTally
  readonly unclosedQuotes: RowTally
}

const emptyTally = (): RowTally => ({ count: 0, rows: [] })

export function createBarTable(capacity: number): BarTable {
  return {
    count: 0,
    rows: 0,
    day: new Int32Array(capacity),
    line: new Int32Array(capacity),
    from: new Int32Array(capacity),
    symbolOf: new Int32Array(capacity),
    open: new Float64Array(capacity),
    high: new Float64Array(capacity),
    low: new Float64Array(capacity),
    close: new Float64Array(capacity),
    volume: new Float64Array(capacity),
    flags: new Uint8Array(capacity),
    otherOrder: 0,
    symbols: [],
    rejected: [],
    filled: emptyTally(),
    volumeMissing: emptyTally(),
    inconsistent: emptyTally(),
    unclosedQuotes: emptyTally(),
  }
}

/** Doubles the room of a full table. */
export function growBarTable(table: BarTable): void {
  const capacity = Math.max(64, table.day.length * 2)
  const ints = (from: Int32Array): Int32Array => {
    const to = new Int32Array(capacity)
    to.set(from)
    return to
  }
  const floats = (from: Float64Array): Float64Array => {
    const to = new Float64Array(capacity)
    to.set(from)
    return to
  }
  const flags = new Uint8Array(capacity)
  flags.set(table.flags)
  table.flags = flags
  table.day = ints(table.day)
  table.line = ints(table.line)
  table.from = ints(table.from)
  table.symbolOf = ints(table.symbolOf)
  table.open = floats(table.open)
  table.high = floats(table.high)
  table.low = floats(table.low)
  table.close = floats(table.close)
  table.volume = floats(table.volume)
}
