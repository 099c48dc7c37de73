import type { DatedValues } from '../core/columns/dated-values'
import { NOT_A_DATE } from './calendar'
import { readIsoDate } from './date-cell'
import { COMMA, DOT, readNumber } from './number-cell'
import { openTable, type TableFile } from './open-table'
import { cellText, createRowCursor, isBlankRow, nextRow } from './row-cursor'

export interface RejectedDatedRow {
  /** 1-based line of the file. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

export interface DatedFile {
  readonly series: Pick<DatedValues, 'day' | 'value'>
  readonly rejected: readonly RejectedDatedRow[]
}

/**
 * Daily values of a delimited file whose first column holds ISO dates; a first row without a date
 * is its header. `column` is the name of the value column, or null for the second one. Returns a
 * sentence that says what to do where the file has no such column or no row that can be read.
 */
export function readDatedValues(
  path: string,
  bytes: Uint8Array,
  column: string | null,
): DatedFile | string {
  const table = openTable(path, bytes)
  if ('message' in table) return table.message
  const header = headerOf(table)
  const at = column === null ? 1 : header.indexOf(column)
  if (at < 1)
    return `${path} has no column "${column}": it has ${header.join(', ') || 'no header'}.`
  const file = readRows(table, at, header)
  if (file.series.day.length > 0) return file
  return `${path} has no row with a date like 2024-03-01 in its first column and a number in column ${at + 1}.`
}

function headerOf(table: TableFile): readonly string[] {
  const cursor = createRowCursor(table.utf8, table.delimiter.charCodeAt(0))
  if (!nextRow(cursor) || dateOf(cursor) !== NOT_A_DATE) return []
  return Array.from({ length: cursor.cells }, (_, i) => cellText(cursor, i).trim())
}

function dateOf(cursor: ReturnType<typeof createRowCursor>): number {
  return readIsoDate(cursor.bytes, cursor.from[0] as number, cursor.to[0] as number)
}

function readRows(table: TableFile, at: number, header: readonly string[]): DatedFile {
  const cursor = createRowCursor(table.utf8, table.delimiter.charCodeAt(0))
  const decimal = table.decimal === ',' ? COMMA : DOT
  const values = new Map<number, number>()
  const rejected: RejectedDatedRow[] = []
  const reject = (column: number, reason: string) => {
    const value = column < cursor.cells ? cellText(cursor, column) : ''
    const name = header[column] ?? `column ${column + 1}`
    rejected.push({ row: cursor.line, column: name, value, reason })
  }
  if (header.length > 0) nextRow(cursor)
  while (nextRow(cursor)) {
    if (isBlankRow(cursor)) continue
    const day = dateOf(cursor)
    const value =
      at < cursor.cells
        ? readNumber(cursor.bytes, cursor.from[at] as number, cursor.to[at] as number, decimal)
        : NaN
    if (day === NOT_A_DATE) reject(0, 'not a date like 2024-03-01')
    else if (!Number.isFinite(value)) reject(at, 'not a number')
    else if (values.has(day)) reject(0, 'a second value for this date: the first is kept')
    else values.set(day, value)
  }
  const rows = [...values].sort(([a], [b]) => a - b)
  const day = Int32Array.from(rows, ([d]) => d)
  return { series: { day, value: Float64Array.from(rows, ([, x]) => x) }, rejected }
}
