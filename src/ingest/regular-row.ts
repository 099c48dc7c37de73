import type { ColumnRole } from '../contracts/ingest'
import type { BarTable } from './bar-table'
import { NOT_A_DATE } from './calendar'
import { type CellWalk, createCellWalk, passCell, takeNumber } from './cell-walk'
import type { DateReader } from './date-cell'
import { type DecimalByte, NOT_A_NUMBER } from './number-cell'
import { CR, LF, type RowCursor } from './row-cursor'
import type { SymbolTable } from './symbol-table'

/** Columns of numbers in a table of bars. */
export const NUMBER_ROLES = ['open', 'high', 'low', 'close', 'volume'] as const
type NumberRole = (typeof NUMBER_ROLES)[number]

/** What stands at a column's place in `kinds`. */
const [SKIPPED, NUMBER, DATE, SYMBOL] = [0, 1, 2, 3]

/** How the rows of a file are read when nothing is odd about them. */
export interface RegularRows {
  readonly walk: CellWalk
  readonly readDate: DateReader
  readonly symbols: SymbolTable
  /** What each column holds. */
  readonly kinds: Uint8Array
  /** Where the numbers of each column go; any column of the table for those that hold none. */
  readonly targets: Float64Array[]
  /** Columns of the table that the file does not have. */
  readonly absent: Float64Array[]
  /** First byte after the last line end: no row that starts before it runs into the end of the file. */
  readonly closedBefore: number
}

const isNumber = (role: ColumnRole): role is NumberRole => NUMBER_ROLES.some((one) => one === role)

function kindOf(role: ColumnRole, at: number, roles: readonly ColumnRole[]): number {
  if (roles.indexOf(role) !== at) return SKIPPED
  if (role === 'date') return DATE
  return role === 'symbol' ? SYMBOL : isNumber(role) ? NUMBER : SKIPPED
}

export function createRegularRows(
  cursor: RowCursor,
  roles: readonly ColumnRole[],
  readDate: DateReader,
  decimal: DecimalByte,
  symbols: SymbolTable,
): RegularRows {
  const { bytes, position, end } = cursor
  let closedBefore = end
  while (closedBefore > position && !endsLine(bytes[closedBefore - 1])) closedBefore--
  return {
    walk: createCellWalk(cursor, decimal),
    readDate,
    symbols,
    kinds: Uint8Array.from(roles.map(kindOf)),
    targets: [],
    absent: [],
    closedBefore,
  }
}

const endsLine = (byte: number | undefined): boolean => byte === LF || byte === CR

/** Points the rows at the columns of a table, which are others once it has grown. */
export function aimAt(rows: RegularRows, roles: readonly ColumnRole[], table: BarTable): void {
  rows.targets.length = 0
  rows.targets.push(...roles.map((role) => table[isNumber(role) ? role : 'close']))
  rows.absent.length = 0
  rows.absent.push(...NUMBER_ROLES.filter((one) => !roles.includes(one)).map((one) => table[one]))
}

/**
 * Reads the next row into the table at `count`, in one walk over its bytes, if it is as most rows are: as
 * many cells as the header, all on one line, with a date, a positive close and a symbol. Any other row
 * answers false and leaves the cursor where it is, to be taken apart by `nextRow`. `fixedSymbol` is the
 * symbol of a file without a column for it, -1 where there is one.
 */
export function takeRegularRow(
  rows: RegularRows,
  cursor: RowCursor,
  table: BarTable,
  fixedSymbol: number,
): boolean {
  const start = cursor.position
  if (start >= rows.closedBefore || cursor.quotesAreText) return false
  const { walk, kinds, targets } = rows
  const { bytes, delimiter } = cursor
  const last = kinds.length - 1
  const i = table.count
  let day = NOT_A_DATE
  let symbolFrom = 0
  let symbolTo = 0
  walk.position = start
  for (let k = 0; k <= last; k++) {
    const kind = kinds[k] as number
    if (kind === NUMBER) {
      if (!takeNumber(walk, targets[k] as Float64Array, i)) return false
    } else {
      if (!passCell(walk)) return false
      if (kind === DATE) day = rows.readDate(bytes, walk.from, walk.to)
      else if (kind === SYMBOL) {
        symbolFrom = walk.from
        symbolTo = walk.to
      }
    }
    if (k === 0) table.from[i] = walk.from
    if (k < last && walk.stop !== delimiter) return false
  }
  if (walk.stop === delimiter || day === NOT_A_DATE) return false
  const close = table.close[i] as number
  if (!(close > 0 && close < NOT_A_NUMBER)) return false
  const symbol =
    fixedSymbol >= 0 ? fixedSymbol : rows.symbols.idOfBytes(bytes, symbolFrom, symbolTo)
  if (symbol < 0) return false
  for (const column of rows.absent) column[i] = NaN
  table.day[i] = day
  table.line[i] = cursor.nextLine
  table.symbolOf[i] = symbol
  const next = walk.position
  const paired = walk.stop === CR && next < cursor.end && bytes[next] === LF
  cursor.position = paired ? next + 1 : next
  cursor.line = cursor.nextLine++
  return true
}
