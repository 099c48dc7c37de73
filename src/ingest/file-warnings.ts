import type { ColumnRole, DateConflict, FileWarning } from '../contracts/ingest'
import { type BarTable, MAX_TALLY_ROWS, type RowTally } from './bar-table'
import type { Duplicates } from './duplicates'
import type { FormatFacts } from './formats'
import { mixedStretches } from './interval'
import type { SymbolRows } from './split-series'

export interface WarningInput {
  readonly table: BarTable
  /** The text that the rows were read from. */
  readonly bytes: Uint8Array
  readonly series: readonly SymbolRows[]
  readonly roles: readonly ColumnRole[]
  readonly facts: FormatFacts
  readonly interval: string
  readonly duplicates: Duplicates
}

/** Everything about accepted rows that the user should know before using them. */
export function fileWarnings(input: WarningInput): FileWarning[] {
  const { table, series, roles, facts, interval } = input
  const warnings: FileWarning[] = []
  if (facts.note) warnings.push({ ...facts.note, rows: [] })
  if (roles.includes('adjClose')) {
    warn(
      warnings,
      'adj_close_not_used',
      'The file has an adjusted close: the plain close is taken.',
    )
  }
  warnings.push(...cellWarnings(table, roles))
  warnings.push(...duplicateWarnings(input.duplicates))
  if (interval === 'daily' || interval === 'irregular') {
    const lines = series.flatMap((each) => mixedStretches(table, input.bytes, each))
    const message = `${rows(lines.length, 'stands', 'stand')} in stretches that are not daily.`
    if (lines.length > 0) warn(warnings, 'mixed_interval', message, lines)
  }
  if (interval === 'irregular') {
    const message = 'Most bars are two to four days apart: thin trading, or days left out.'
    warn(warnings, 'irregular_interval', message)
  }
  const jumps = series.flatMap((each) => jumpLines(table, each))
  const message = `${rows(jumps.length, 'moves', 'move')} the close beyond 4 times or below a quarter in one step: check splits and units.`
  if (jumps.length > 0) warn(warnings, 'price_jump', message, jumps)
  return warnings
}

function duplicateWarnings({ repeated, conflicting, conflicts }: Duplicates): FileWarning[] {
  const warnings: FileWarning[] = []
  if (repeated.length > 0) {
    const message = `${rows(repeated.length, 'says', 'say')} the same as a later row of that symbol and date, which stands for both.`
    warn(warnings, 'duplicate_dates', message, repeated)
  }
  if (conflicting > 0) {
    const shown = conflicts.slice(0, MOST_SHOWN).map(conflictText).join('; ')
    const more = conflicting > MOST_SHOWN ? ` and ${conflicting - MOST_SHOWN} more` : ''
    const message = `${rows(conflicting, 'differs', 'differ')} from a later row of that symbol and date, which is taken: ${shown}${more}.`
    warn(
      warnings,
      'conflicting_dates',
      message,
      conflicts.map(({ row }) => row),
    )
  }
  return warnings
}

const MOST_SHOWN = 3

/** 'AAPL 2020-01-30, close 10.5 in row 4, 10.7 in row 9'. */
function conflictText({ symbol, date, column, row, value, keptRow, kept }: DateConflict): string {
  const text = (cell: number | null): string => (cell === null ? 'none' : String(cell))
  return `${symbol} ${date}, ${column} ${text(value)} in row ${row}, ${text(kept)} in row ${keptRow}`
}

function cellWarnings(table: BarTable, roles: readonly ColumnRole[]): FileWarning[] {
  const warnings: FileWarning[] = []
  const bare = !roles.includes('open') && !roles.includes('high') && !roles.includes('low')
  if (bare) {
    warn(warnings, 'close_only', 'The file has no open, high or low: they take the close.')
  } else {
    const what = 'no positive open, high or low, which took the close.'
    warnTally(warnings, 'filled_from_close', table.filled, `had ${what}`, `had ${what}`)
  }
  if (!roles.includes('volume')) {
    warn(warnings, 'volume_missing', 'The file has no volume: it stays missing.')
  } else {
    warnTally(warnings, 'volume_missing', table.volumeMissing, 'has no volume.', 'have no volume.')
  }
  const range = 'a high below the low, or an open or close outside them: kept as filed.'
  warnTally(warnings, 'inconsistent_ohlc', table.inconsistent, `has ${range}`, `have ${range}`)
  const [opens, open] = ['opens a quote that is not closed', 'open a quote that is not closed']
  const [was, were] = [`${opens}, and was rejected.`, `${open}, and were rejected.`]
  warnTally(warnings, 'unclosed_quote', table.unclosedQuotes, was, were)
  return warnings
}

/** `1 row has`, `2 rows have`. */
const rows = (count: number, one: string, many: string): string =>
  count === 1 ? `1 row ${one}` : `${count} rows ${many}`

function warn(
  into: FileWarning[],
  code: string,
  message: string,
  lines: readonly number[] = [],
): void {
  into.push({ code, message, rows: lines.slice(0, MAX_TALLY_ROWS) })
}

function warnTally(
  into: FileWarning[],
  code: string,
  { count, rows: lines }: RowTally,
  one: string,
  many: string,
): void {
  if (count > 0) warn(into, code, rows(count, one, many), lines)
}

const JUMP = 4

function jumpLines(table: BarTable, { order }: SymbolRows): number[] {
  const lines: number[] = []
  for (let k = 1; k < order.length; k++) {
    const row = order[k] as number
    const before = order[k - 1] as number
    if (table.day[row] === table.day[before]) continue
    const ratio = (table.close[row] as number) / (table.close[before] as number)
    if (ratio > JUMP || ratio < 1 / JUMP) lines.push(table.line[row] as number)
  }
  return lines
}
