import type { ColumnRole } from '../contracts/ingest'
import { BAR_FLAG } from '../core/columns/bars'
import {
  type BarTable,
  createBarTable,
  growBarTable,
  MAX_REJECTED,
  MAX_TALLY_ROWS,
  tally,
} from './bar-table'
import { NOT_A_DATE } from './calendar'
import { type DateReader, rememberLast } from './date-cell'
import { type DecimalByte, NOT_A_NUMBER, readNumber } from './number-cell'
import {
  cellText,
  estimateRows,
  isBlankRow,
  MAX_COLUMNS,
  nextRow,
  type RowCursor,
} from './row-cursor'
import { aimAt, createRegularRows, NUMBER_ROLES, takeRegularRow } from './regular-row'
import { createSymbolBlocks } from './symbol-blocks'
import { createSymbolTable } from './symbol-table'

export interface ScanPlan {
  readonly header: readonly string[]
  readonly roles: readonly ColumnRole[]
  readonly readDate: DateReader
  /** Reads a/b/year the other way round; null where the order is not in question. */
  readonly readOtherOrder: DateReader | null
  readonly decimal: DecimalByte
  /** Symbol of a file without a symbol column. */
  readonly symbol: string
}

/**
 * Reads every row that `cursor` has left into columns. A row without a usable date, a positive
 * finite close or a symbol is rejected with its column, value and reason; a missing or non-positive
 * open, high or low takes the close; a missing volume is NaN.
 */
export function scanRows(cursor: RowCursor, plan: ScanPlan): BarTable {
  const { bytes, from, to } = cursor
  const { decimal, roles } = plan
  const readDate = rememberLast(plan.readDate)
  const column = (role: ColumnRole): number => roles.indexOf(role)
  const [dateAt, symbolAt, closeAt] = [column('date'), column('symbol'), column('close')]
  const numbers = NUMBER_ROLES.map((name) => [name, column(name)] as const)
  const width = plan.header.length
  const table = createBarTable(estimateRows(cursor))
  const symbols = createSymbolTable(table.symbols)
  const blocks = createSymbolBlocks(plan.header)
  const regular = createRegularRows(cursor, roles, readDate, decimal, symbols)
  aimAt(regular, roles, table)
  let block = plan.symbol
  let fixedSymbol = -1

  const number = (at: number): number =>
    at < 0 || at >= cursor.cells
      ? NaN
      : readNumber(bytes, from[at] as number, to[at] as number, decimal)

  for (;;) {
    if (table.count === table.day.length) {
      growBarTable(table)
      aimAt(regular, roles, table)
    }
    const i = table.count
    if (
      (symbolAt >= 0 || fixedSymbol >= 0) &&
      takeRegularRow(regular, cursor, table, fixedSymbol)
    ) {
      table.rows++
      judgeBar(table, i)
      table.count++
      continue
    }
    if (!nextRow(cursor)) break
    if (isBlankRow(cursor)) continue
    table.rows++
    if (cursor.unclosedQuote || (cursor.cells > width && tooWide(cursor, width))) {
      rejectShape(table, cursor, width)
      continue
    }
    const day =
      dateAt < cursor.cells
        ? readDate(bytes, from[dateAt] as number, to[dateAt] as number)
        : NOT_A_DATE
    if (day === NOT_A_DATE) {
      if (hasOtherOrder(cursor, plan.readOtherOrder, dateAt)) table.otherOrder++
      reject(table, cursor, plan, dateAt, 'not a date')
      const next = symbolAt < 0 ? blocks.symbolFrom(cursor) : null
      if (next !== null) {
        block = next
        fixedSymbol = -1
      }
      continue
    }
    const close = number(closeAt)
    if (!(close > 0 && close < NOT_A_NUMBER)) {
      reject(table, cursor, plan, closeAt, closeReason(close))
      continue
    }
    if (symbolAt < 0 && fixedSymbol < 0) fixedSymbol = symbols.idOfText(block)
    const symbol = fixedSymbol >= 0 ? fixedSymbol : symbolIn(cursor, symbolAt, symbols)
    if (symbol < 0) {
      reject(table, cursor, plan, symbolAt, 'no symbol')
      continue
    }
    for (const [name, at] of numbers) table[name][i] = number(at)
    table.day[i] = day
    table.line[i] = cursor.line
    table.from[i] = from[0] as number
    table.symbolOf[i] = symbol
    judgeBar(table, i)
    table.count++
  }
  return table
}

/** Fills what row `i` lacks beside its close, and flags what it says that cannot be. */
function judgeBar(table: BarTable, i: number): void {
  const line = table.line[i] as number
  const close = table.close[i] as number
  let open = table.open[i] as number
  let high = table.high[i] as number
  let low = table.low[i] as number
  const volume = table.volume[i] as number
  let flags = 0
  if (!(open > 0 && open < NOT_A_NUMBER)) {
    table.open[i] = open = close
    flags = BAR_FLAG.filledFromClose
  }
  if (!(high > 0 && high < NOT_A_NUMBER)) {
    table.high[i] = high = close
    flags = BAR_FLAG.filledFromClose
  }
  if (!(low > 0 && low < NOT_A_NUMBER)) {
    table.low[i] = low = close
    flags = BAR_FLAG.filledFromClose
  }
  if (flags !== 0) tally(table.filled, line)
  else if (high < low || open > high || open < low || close > high || close < low) {
    flags = BAR_FLAG.inconsistent
    tally(table.inconsistent, line)
  }
  if (!(volume >= 0 && volume < NOT_A_NUMBER)) {
    table.volume[i] = NaN
    flags |= BAR_FLAG.volumeMissing
    tally(table.volumeMissing, line)
  }
  table.flags[i] = flags
}

function hasOtherOrder(cursor: RowCursor, read: DateReader | null, at: number): boolean {
  if (!read || at >= cursor.cells) return false
  return read(cursor.bytes, cursor.from[at] as number, cursor.to[at] as number) !== NOT_A_DATE
}

function symbolIn(
  cursor: RowCursor,
  column: number,
  symbols: ReturnType<typeof createSymbolTable>,
): number {
  if (column >= cursor.cells) return -1
  return symbols.idOfBytes(cursor.bytes, cursor.from[column] as number, cursor.to[column] as number)
}

/** Text beyond the last header column: the cells of the row cannot be told apart. */
function tooWide(cursor: RowCursor, width: number): boolean {
  const cells = Math.min(cursor.cells, MAX_COLUMNS)
  for (let i = width; i < cells; i++) if (cursor.from[i] !== cursor.to[i]) return true
  return false
}

function closeReason(close: number): string {
  if (Number.isNaN(close)) return 'no close'
  return close === NOT_A_NUMBER ? 'not a finite number' : 'close is not positive'
}

function reject(
  table: BarTable,
  cursor: RowCursor,
  plan: ScanPlan,
  at: number,
  reason: string,
): void {
  if (table.rejected.length >= MAX_REJECTED) return
  const column = plan.header[at] || `column ${at + 1}`
  table.rejected.push({ row: cursor.line, column, value: shown(cellText(cursor, at)), reason })
}

function rejectShape(table: BarTable, cursor: RowCursor, width: number): void {
  if (cursor.unclosedQuote) tally(table.unclosedQuotes, cursor.line)
  if (table.rejected.length >= MAX_REJECTED) return
  const reason = cursor.unclosedQuote
    ? 'a quote is opened and not closed'
    : `${cursor.cells} cells, the header has ${width}`
  table.rejected.push({ row: cursor.line, column: '', value: shown(cellText(cursor, 0)), reason })
}

/** Values in reports are kept short. */
const shown = (text: string): string =>
  text.length > MAX_TALLY_ROWS ? `${text.slice(0, MAX_TALLY_ROWS)}…` : text
