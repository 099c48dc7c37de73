import { NOT_A_DATE } from './calendar'
import { expandSource } from './archive'
import { type DateReader, readCompactDate } from './date-cell'
import { dateFormatOf, dateReader } from './date-format'
import { collectOrderEvidence, decideOrder } from './date-order'
import { NOT_A_NUMBER, numberFromText } from './number-cell'
import { openTable } from './open-table'
import { createRowCursor, isBlankRow, nextRow, rowText } from './row-cursor'

export interface DatedRow {
  /** 1-based line of the file. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A delimited file of dated values as text, without what stands above its header. */
export interface DatedTable {
  readonly path: string
  /** 'column 1' and so on where the file has no header. */
  readonly header: readonly string[]
  readonly rows: readonly DatedRow[]
  readonly decimal: '.' | ','
}

/** Larger files are no list of dated values. */
const MOST_BYTES = 64 * 2 ** 20

/** Hours after a compact date, as Wikimedia writes its timestamps. */
const STAMP = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/

const encoder = new TextEncoder()

const widthOf = (rows: readonly DatedRow[]): number => {
  const counts = new Map<number, number>()
  for (const { cells } of rows.slice(0, 200))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** A cell that a header has none of: a number or a date. */
const isFigure = (text: string): boolean =>
  text !== '' && (valueOf(text, '.') < NOT_A_NUMBER || dateFormatOf([text]) !== null)

/**
 * Opens a file (plain, gzip, or the first entry of a zip) below any banner. A sentence that says
 * what to do where it holds no table.
 */
export function openDatedTable(path: string, bytes: Uint8Array): DatedTable | string {
  if (bytes.length > MOST_BYTES) return `${path} is larger than 64 MB: split it by symbol.`
  const [source] = expandSource(path, bytes)
  if (!source) return `${path} is an empty archive.`
  if ('message' in source) return source.message
  const table = openTable(source.path, source.bytes)
  if ('message' in table) return table.message
  const cursor = createRowCursor(table.utf8, table.delimiter.charCodeAt(0))
  const all: DatedRow[] = []
  while (nextRow(cursor)) {
    if (!isBlankRow(cursor)) all.push({ line: cursor.line, cells: rowText(cursor) })
  }
  const width = widthOf(all)
  if (width < 2)
    return `${path} has one column: dated values need a date or a symbol, and a number.`
  const start = all.findIndex(({ cells }) => cells.length === width)
  const first = all[start]?.cells ?? []
  const hasHeader = !first.some(isFigure)
  const header = first.map((cell, i) => (hasHeader && cell !== '' ? cell : `column ${i + 1}`))
  const rows = all.slice(hasHeader ? start + 1 : start)
  if (rows.length === 0) return `${path} has a header and no rows.`
  return { path, header, rows, decimal: table.decimal }
}

/** Cells of one column, '' where a row is short. */
export const cellsOf = ({ rows }: Pick<DatedTable, 'rows'>, column: number): string[] =>
  rows.map(({ cells }) => cells[column] ?? '')

/**
 * Number of a cell: NaN where missing, `NOT_A_NUMBER` for anything else. `<1`, which Google Trends
 * writes for what is above 0 and below 1, counts half.
 */
export function valueOf(text: string, decimal: '.' | ','): number {
  return text === '<1' ? 0.5 : numberFromText(text, decimal)
}

const isStamped = (texts: readonly string[]): boolean =>
  texts.filter((text) => STAMP.test(text)).length * 2 > texts.length

/** Days of a column of dates by row, `NOT_A_DATE` where a cell is none; null when it has no dates. */
export function daysOf(texts: readonly string[]): Int32Array | 'ambiguous' | null {
  if (isStamped(texts)) {
    const short = texts.map((text) => (STAMP.test(text) ? text.slice(0, 8) : text))
    return readAll(readCompactDate, short)
  }
  const format = dateFormatOf(texts)
  if (!format) return null
  if (format.kind !== 'numeric') return readAll(dateReader(format, 'ymd'), texts)
  const cursor = createRowCursor(encoder.encode(texts.join('\n')), 0)
  const order = decideOrder(collectOrderEvidence(cursor, 0))
  return order === null ? 'ambiguous' : readAll(dateReader(format, order), texts)
}

const readAll = (read: DateReader, texts: readonly string[]): Int32Array =>
  Int32Array.from(texts, (text) => {
    const bytes = encoder.encode(text)
    return bytes.length === 0 ? NOT_A_DATE : read(bytes, 0, bytes.length)
  })
