import type {
  ColumnRole,
  DateOrder,
  FileMapping,
  FileReport,
  FileWarning,
} from '../contracts/ingest'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import type { BarTable } from './bar-table'
import { dateReader, type DateFormat, namedDateFormatOf } from './date-format'
import { collectOrderEvidence, decideOrder, isProof, mixesOrders } from './date-order'
import { findDuplicates, NO_DUPLICATES } from './duplicates'
import { fileWarnings } from './file-warnings'
import { guessCurrency, guessInstrument } from './instrument-guess'
import { judgeInterval } from './interval'
import { joinDays } from './join-days'
import { columnCells, type Layout } from './layout'
import { afterSwap, mislabelledPair, mislabelledWarning } from './mislabelled'
import { COMMA, DOT } from './number-cell'
import type { TableFile } from './open-table'
import type { ParsedFile, ParsedSeries, ReadOptions } from './parsed-file'
import { emptyReport } from './refused-file'
import { countRows, createRowCursor, type RowCursor } from './row-cursor'
import { scanRows } from './scan-rows'
import { barsOf, rowsBySymbol, type SymbolRows } from './split-series'
import { symbolOfPath } from './symbol-of-path'
import { DECI_CENTS, looksLikeDeciCents, scalePrices } from './unit'

const SAMPLE_ROWS = 20

/** Reads the prices of a table; a file that cannot be used says so in `report.refused`. */
export function readPrices(file: TableFile, options: ReadOptions): ParsedFile {
  const { layout } = file
  const edited = options.mapping?.columns.length === layout.header.length ? options.mapping : null
  const roles = edited?.columns ?? layout.roles
  const dateAt = roles.indexOf('date')
  const format = dateAt < 0 ? null : namedDateFormatOf(columnCells(layout.rows, dateAt))
  const mapping = (dateOrder: DateOrder): FileMapping =>
    edited ?? { columns: roles, dateOrder, decimal: file.decimal }
  if (layout.kind !== 'prices' && !edited) {
    return refuse(file, mapping('ymd'), 'unknown_layout', unknownLayout(file))
  }
  if (layout.rows.length === 0) {
    return refuse(file, mapping('ymd'), 'no_rows', `${file.path} has a header and no rows.`)
  }
  if (!format || !roles.includes('close')) {
    const missing = format ? 'a close' : 'dates'
    const message = `${file.path}: the mapping gives no column with ${missing}.`
    return refuse(file, mapping('ymd'), edited ? 'bad_mapping' : 'unknown_layout', message)
  }
  const order = orderOfDates(file, format, dateAt, edited)
  if (order === null) {
    return refuse(file, mapping('mdy'), 'ambiguous_dates', ambiguousDates(file, dateAt))
  }
  return read(file, format, mapping(order), options)
}

const NOT_RECOGNISED = 'no columns of dates and closes were recognised. Set what each column means.'

const unknownLayout = ({ path, layout }: TableFile): string =>
  `${path}: ${layout.facts.note?.message ?? NOT_RECOGNISED}`

function ambiguousDates({ path, layout }: TableFile, dateAt: number): string {
  const example = layout.rows[0]?.cells[dateAt] ?? ''
  return `${path}: dates such as ${example} can be read with the month or the day first. Choose one.`
}

const mixedOrders = (path: string, rows: number): string =>
  `${path}: some dates have the month first, and ${rows} rows the day, or the other way round.`

function rowCursor({ layout, utf8, delimiter }: TableFile, end = utf8.length): RowCursor {
  return createRowCursor(utf8, delimiter.charCodeAt(0), layout.start, layout.line, end)
}

/**
 * Order of day and month: as edited, as the first rows prove, as the source always writes it, or as
 * all rows prove. Rows further down that contradict it are counted when they are read.
 */
function orderOfDates(
  file: TableFile,
  format: DateFormat,
  dateAt: number,
  edited: FileMapping | null,
): DateOrder | null {
  if (format.kind !== 'numeric') return 'ymd'
  if (edited && edited.dateOrder !== 'ymd') return edited.dateOrder
  const { facts, rows } = file.layout
  const first = collectOrderEvidence(rowCursor(file, rows.at(-1)?.start), dateAt)
  const proven = isProof(first) ? decideOrder(first) : (facts.dateOrder ?? null)
  return proven ?? decideOrder(collectOrderEvidence(rowCursor(file), dateAt))
}

function read(
  file: TableFile,
  format: DateFormat,
  mapping: FileMapping,
  options: ReadOptions,
): ParsedFile {
  const { layout } = file
  const inQuestion = format.kind === 'numeric' && mapping !== options.mapping
  const table = scanRows(rowCursor(file), {
    header: layout.header,
    roles: mapping.columns,
    readDate: dateReader(format, mapping.dateOrder),
    readOtherOrder: inQuestion
      ? dateReader(format, mapping.dateOrder === 'dmy' ? 'mdy' : 'dmy')
      : null,
    decimal: mapping.decimal === ',' ? COMMA : DOT,
    symbol: options.assumeSymbol ?? layout.symbol ?? symbolOfPath(file.path),
  })
  if (mixesOrders(table.count, table.otherOrder)) {
    return refuse(file, mapping, 'ambiguous_dates', mixedOrders(file.path, table.otherOrder))
  }
  if (mapping.unit !== undefined) scalePrices(table, mapping.unit)
  const swap = mapping === options.mapping ? null : mislabelledPair(table)
  if (swap) {
    const columns = mapping.columns.map((role) => afterSwap(role, swap))
    return withWarning(
      read(file, format, { ...mapping, columns }, options),
      mislabelledWarning(swap),
    )
  }
  if (mapping.joinDays) joinDays(table)
  const series = rowsBySymbol(table)
  const { interval, usable } = judgeInterval(table, file.utf8, series)
  const kept = series.reduce((sum, each) => sum + each.kept.length, 0)
  const duplicates = table.count - kept
  const { repeated, conflicting, conflicts } =
    interval === 'intraday' ? NO_DUPLICATES : findDuplicates(table, series)
  const inDeciCents = format.kind === 'compact' && looksLikeDeciCents(table)
  const asksUnit = inDeciCents && mapping.unit === undefined
  const report: FileReport = {
    ...baseReport(file),
    interval,
    symbols: table.symbols,
    rows: table.rows,
    accepted: table.count,
    rejected: table.rejected,
    duplicates,
    conflicting,
    conflicts,
    ...spanOf(table),
    warnings: fileWarnings({
      bytes: file.utf8,
      ...layout,
      table,
      series,
      roles: mapping.columns,
      interval,
      duplicates: { repeated, conflicting, conflicts },
      ...(inDeciCents ? { facts: { ...layout.facts, note: DECI_CENTS } } : {}),
    }),
    ...refusal(file.path, table, interval, usable),
    ...(asksUnit ? { asks: 'unit' as const } : {}),
  }
  const bars = report.refused
    ? []
    : series.map((each) => seriesOf(file, mapping.columns, table, each))
  return { ...parts(file, mapping), report, series: bars }
}

const withWarning = (file: ParsedFile, warning: FileWarning): ParsedFile => ({
  ...file,
  report: { ...file.report, warnings: [warning, ...file.report.warnings] },
})

function refusal(
  path: string,
  table: BarTable,
  interval: string,
  usable: boolean,
): Pick<FileReport, 'refused'> {
  if (table.count === 0) {
    const message = `${path}: none of ${table.rows} rows has a usable date and close.`
    return { refused: { code: 'no_rows', message } }
  }
  if (usable) return {}
  const joinable =
    interval === 'intraday' ? ' On request the bars of a day are joined into one.' : ''
  const message = `${path}: the bars are ${interval}, not daily.${joinable}`
  return { refused: { code: 'not_daily', message } }
}

function seriesOf(
  file: TableFile,
  roles: readonly ColumnRole[],
  table: BarTable,
  rows: SymbolRows,
): ParsedSeries {
  const { facts } = file.layout
  const bars = barsOf(table, rows)
  const currency = facts.currency ?? guessCurrency(rows.symbol, constantCells(file.layout, roles))
  return {
    symbol: rows.symbol,
    currency,
    bars,
    ...guessInstrument(rows.symbol, bars, facts.assetClass),
  }
}

/** Texts of the unused columns that hold one text only. */
function constantCells({ rows }: Layout, roles: readonly ColumnRole[]): string[] {
  return roles.flatMap((role, column) => {
    const [only, ...others] = role === 'skip' ? new Set(columnCells(rows, column)) : []
    return only !== undefined && others.length === 0 ? [only] : []
  })
}

/** First and last date over all symbols, and the close of the last row on the last date. */
function spanOf(table: BarTable): Pick<FileReport, 'first' | 'last' | 'lastClose'> {
  if (table.count === 0) return { first: null, last: null, lastClose: null }
  let first = table.day[0] as number
  let last = first
  let lastRow = 0
  for (let i = 1; i < table.count; i++) {
    const day = table.day[i] as number
    if (day < first) first = day
    if (day >= last) {
      last = day
      lastRow = i
    }
  }
  const iso = (day: number): string => isoFromDay(dayIndex(day))
  return { first: iso(first), last: iso(last), lastClose: table.close[lastRow] as number }
}

function baseReport({ path, layout, encoding, delimiter }: TableFile): FileReport {
  return { ...emptyReport(path), format: layout.facts.id, encoding, delimiter }
}

function parts(file: TableFile, mapping: FileMapping): Omit<ParsedFile, 'report' | 'series'> {
  const { path, size, layout } = file
  const sample = layout.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells)
  return {
    path,
    bytes: size,
    mapping,
    signature: null,
    learnedAt: null,
    header: layout.header,
    sample,
    universe: null,
  }
}

function refuse(file: TableFile, mapping: FileMapping, code: string, message: string): ParsedFile {
  const report = {
    ...baseReport(file),
    rows: countRows(rowCursor(file)),
    refused: { code, message },
  }
  return { ...parts(file, mapping), report, series: [] }
}
