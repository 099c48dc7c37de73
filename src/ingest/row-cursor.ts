export const QUOTE = 34
export const LF = 10
export const CR = 13

/** Columns beyond this many are not read. */
export const MAX_COLUMNS = 4096

/**
 * A walk over delimited UTF-8 bytes, row by row (RFC 4180, and bare CR as a line end). Cells are
 * byte ranges: nothing is decoded here.
 */
export interface RowCursor {
  readonly bytes: Uint8Array
  /** Exclusive end of the bytes to read. */
  readonly end: number
  readonly delimiter: number
  /** Byte at which the next row starts. */
  position: number
  /** 1-based line at which the next row starts. */
  nextLine: number
  /** 1-based line at which the current row started. */
  line: number
  /** Cells of the current row; more than `MAX_COLUMNS` are counted, not kept. */
  cells: number
  /** First byte of each cell, quotes left out. */
  readonly from: Int32Array
  /** Exclusive last byte of each cell, quotes left out. */
  readonly to: Int32Array
  /** The current row opens a quote that is not closed before the next cell or the end. */
  unclosedQuote: boolean
  /** A quote was never closed: from there on quotes are ordinary bytes. */
  quotesAreText: boolean
}

export function createRowCursor(
  bytes: Uint8Array,
  delimiter: number,
  start = 0,
  line = 1,
  end = bytes.length,
): RowCursor {
  return {
    bytes,
    end,
    delimiter,
    position: start,
    nextLine: line,
    line,
    cells: 0,
    from: new Int32Array(MAX_COLUMNS),
    to: new Int32Array(MAX_COLUMNS),
    unclosedQuote: false,
    quotesAreText: false,
  }
}

/** Moves to the next row and finds its cells; false at the end of the bytes. */
export function nextRow(cursor: RowCursor): boolean {
  const { bytes, end, delimiter, from, to } = cursor
  let p = cursor.position
  if (p >= end) return false
  // No byte above this one ends a cell: digits take one comparison when the delimiter is , or a tab.
  const highest = delimiter > CR ? delimiter : CR
  cursor.line = cursor.nextLine
  cursor.unclosedQuote = false
  let cells = 0
  for (;;) {
    let start = p
    let stop = -1
    if (bytes[p] === QUOTE && !cursor.quotesAreText) {
      const close = closingQuote(cursor, p + 1)
      if (close >= 0) {
        start = p + 1
        stop = close
        p = close + 1
      }
    }
    let c = 0
    for (; p < end; p++) {
      c = bytes[p] as number
      if (c <= highest && (c === delimiter || c === LF || c === CR)) break
    }
    if (stop >= 0 && p > stop + 1 && hasText(bytes, stop + 1, p)) {
      start--
      stop = -1
    }
    if (cells < MAX_COLUMNS) {
      from[cells] = start
      to[cells] = stop < 0 ? p : stop
    }
    cells++
    if (p >= end) break
    p++
    if (c !== delimiter) {
      if (c === CR && bytes[p] === LF && p < end) p++
      break
    }
  }
  cursor.cells = cells
  cursor.position = p
  cursor.nextLine++
  return true
}

/**
 * Position of the quote that closes a cell opened before `p`, or -1 when it does not close: it runs
 * into the end, or a quote on a later line is followed by text, which is a quote left open. Counts
 * the line ends inside the cell.
 */
function closingQuote(cursor: RowCursor, p: number): number {
  const { bytes, end, delimiter } = cursor
  let lines = 0
  for (; p < end; p++) {
    const c = bytes[p]
    if (c === LF || (c === CR && bytes[p + 1] !== LF)) lines++
    if (c !== QUOTE) continue
    const after = p + 1 < end ? bytes[p + 1] : LF
    if (after === QUOTE) {
      p++
      continue
    }
    const ends = after === delimiter || after === LF || after === CR
    if (!ends && lines > 0) {
      cursor.unclosedQuote = true
      return -1
    }
    cursor.nextLine += lines
    return p
  }
  cursor.unclosedQuote = true
  cursor.quotesAreText = true
  return -1
}

/** Text between a closing quote and the delimiter makes the quotes part of the cell. */
function hasText(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (bytes[p] !== 32 && bytes[p] !== 9) return true
  return false
}

/** True when every cell of the current row is empty. */
export function isBlankRow(cursor: RowCursor): boolean {
  const { bytes, from, to } = cursor
  const cells = Math.min(cursor.cells, MAX_COLUMNS)
  for (let i = 0; i < cells; i++) {
    if (hasText(bytes, from[i] as number, to[i] as number)) return false
  }
  return true
}

const SAMPLE_BYTES = 1 << 12
const SAMPLES = 8

/** About how many rows `cursor` has left, by the line ends of samples of its bytes. */
export function estimateRows({ bytes, position, end }: RowCursor): number {
  if (position >= end) return 0
  const step = (end - position) / SAMPLES
  let lines = 1
  let seen = 0
  for (let k = 0; k < SAMPLES; k++) {
    const from = Math.floor(position + k * step)
    const until = Math.min(from + SAMPLE_BYTES, Math.floor(position + (k + 1) * step))
    for (let p = from; p < until; p++) {
      const c = bytes[p]
      if (c === LF || (c === CR && bytes[p + 1] !== LF)) lines++
    }
    seen += until - from
  }
  return Math.ceil(((end - position) / seen) * lines * 1.02) + 16
}

/** Number of rows that `cursor` has left, blank ones left out. */
export function countRows(cursor: RowCursor): number {
  let rows = 0
  while (nextRow(cursor)) if (!isBlankRow(cursor)) rows++
  return rows
}

const decoder = new TextDecoder()

/** Text of a cell of the current row, trimmed, doubled quotes undone; '' past the last cell. */
export function cellText(cursor: RowCursor, column: number): string {
  if (column < 0 || column >= cursor.cells || column >= MAX_COLUMNS) return ''
  const from = cursor.from[column] as number
  const text = decoder.decode(cursor.bytes.subarray(from, cursor.to[column]))
  const quoted = from > 0 && cursor.bytes[from - 1] === QUOTE
  return (quoted ? text.replaceAll('""', '"') : text).trim()
}

/** The current row as text. */
export function rowText(cursor: RowCursor): string[] {
  const cells = Math.min(cursor.cells, MAX_COLUMNS)
  return Array.from({ length: cells }, (_, i) => cellText(cursor, i))
}
