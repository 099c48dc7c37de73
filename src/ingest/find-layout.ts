import type { ColumnRole } from '../contracts/ingest'
import { dateFormatOf, namedDateFormatOf } from './date-format'
import { type FormatFacts, HEADER_FORMATS } from './formats'
import { columnsNamed, headerWord, pricePrefix, rolesOfWords } from './header-words'
import { headerlessLayout } from './headerless'
import { columnCells, dataFrom, type Layout } from './layout'
import type { Delimiter, HeadRow } from './sniff'
import { symbolOfTitle } from './symbol-blocks'

/** A header may stand below this many banner rows. */
const BANNER_ROWS = 40

/**
 * Finds the header, below any banner, or recognises a file without one by its cells; `head` must
 * not be empty.
 */
export function findLayout(
  head: readonly HeadRow[],
  delimiter: Delimiter,
  decimal: '.' | ',',
  path: string,
): Layout {
  const stacked = stackedHeader(head)
  if (stacked) return stacked
  for (let i = 0; i < Math.min(head.length, BANNER_ROWS); i++) {
    const found = headerAt(head, i, path)
    if (found) return found
  }
  const layout = headerlessLayout(head, delimiter, decimal)
  return layout.kind === 'unknown' ? withHeader(layout, head) : layout
}

/** Names the columns of an unknown layout by the row above the data when that row is all words. */
function withHeader(layout: Layout, head: readonly HeadRow[]): Layout {
  const width = layout.header.length
  const index = head.findIndex(({ cells }) => cells.length === width)
  const cells = head[index]?.cells ?? []
  if (!cells.some((cell) => /[a-z]/i.test(cell)) || cells.some((cell) => /^[\d.,-]+$/.test(cell))) {
    return layout
  }
  const rows = head.slice(index + 1)
  const words = cells.map(headerWord)
  const roles = rolesOfWords(words)
  const date = dateColumn(words, rows) ?? layout.roles.indexOf('date')
  if (date >= 0) roles[date] = 'date'
  return { ...layout, ...dataFrom(rows), header: cells, roles }
}

function headerAt(head: readonly HeadRow[], index: number, path: string): Layout | null {
  const cells = head[index]?.cells ?? []
  if (cells.length < 2) return null
  const rows = head.slice(index + 1)
  const { header, shift } = alignHeader(cells, rows)
  const words = header.map(headerWord)
  const roles = rolesOfWords(words)
  if (!roles.includes('symbol')) takeTickerNames(words, roles, rows)
  const date = dateColumn(words, rows)
  if (date !== null) roles[date] = 'date'
  const has = (role: ColumnRole): boolean => roles.includes(role)
  if (!has('close') && has('adjClose')) roles[roles.indexOf('adjClose')] = 'close'
  const undated = !has('date') || isOneDay(rows, roles.indexOf('date'), header.length)
  const listsSymbols =
    has('symbol') && undated && !holdsDates(columnCells(rows, roles.indexOf('symbol')))
  const kind = has('date') && has('close') ? 'prices' : listsSymbols ? 'universe' : null
  if (kind === null) return null
  return {
    ...dataFrom(kind === 'prices' ? withRowsAbove(head, index, roles) : rows),
    kind,
    facts: formatOf(shift ? words.slice(1) : words, path),
    header,
    roles,
    symbol: symbolAbove(head, index) ?? (words.includes('close') ? null : prefixSymbol(words)),
  }
}

const prefixSymbol = (words: readonly string[]): string | null =>
  pricePrefix(words)?.toUpperCase() ?? null

function symbolAbove(head: readonly HeadRow[], index: number): string | null {
  const [title = '', ...others] = head[index - 1]?.cells ?? []
  return others.every((cell) => cell === '') ? symbolOfTitle(title) : null
}

/** The rows below a header, from the first row that is dated: data can stand above it as well. */
function withRowsAbove(
  head: readonly HeadRow[],
  index: number,
  roles: readonly ColumnRole[],
): readonly HeadRow[] {
  const date = roles.indexOf('date')
  const first = head.findIndex(
    ({ cells }) => cells.length === roles.length && dateFormatOf([cells[date] ?? '']) !== null,
  )
  return head.slice(first >= 0 && first < index ? first : index + 1)
}

/** Below `Ticker,AAPL,MSFT` stand dates: a table of several symbols side by side, not their list. */
function holdsDates(cells: readonly string[]): boolean {
  const format = dateFormatOf(cells)
  return format !== null && format.kind !== 'epoch'
}

/** Every row of the table has the same date: holdings of a day. A lone row could be of a series. */
function isOneDay(rows: readonly HeadRow[], column: number, width: number): boolean {
  const whole = rows.filter(({ cells }) => cells.length * 2 > width)
  return whole.length > 1 && new Set(columnCells(whole, column)).size === 1
}

/** Rows with one cell more than the header have an index column that the header leaves out. */
function alignHeader(
  cells: readonly string[],
  rows: readonly HeadRow[],
): { header: readonly string[]; shift: boolean } {
  const longer = rows.filter((row) => row.cells.length === cells.length + 1 && row.cells.at(-1))
  const shift = rows.length > 0 && longer.length * 2 > rows.length
  return { header: shift ? ['', ...cells] : cells, shift }
}

function formatOf(words: readonly string[], path: string): FormatFacts {
  const joined = words.join(',')
  const known = HEADER_FORMATS.find(
    (format) => format.header.test(joined) && (format.path?.test(path) ?? true),
  )
  return known ?? { id: 'generic' }
}

/** The column to take dates from: written dates before epoch counts, then by the word. */
function dateColumn(words: readonly string[], rows: readonly HeadRow[]): number | null {
  const named = columnsNamed(words, 'date')
  const unnamed = words[0] === '' || words[0] === 'index' || words[0] === 'unnamed: 0' ? [0] : []
  const candidates = named.length > 0 ? named : unnamed
  if (rows.length === 0) return named[0] ?? null
  let epoch: number | null = null
  for (const column of candidates) {
    const format = namedDateFormatOf(columnCells(rows, column))
    if (format && format.kind !== 'epoch' && format.kind !== 'serial') return column
    if (format) epoch ??= column
  }
  return epoch
}

const TICKER = /^[A-Z][A-Z0-9]{0,9}([.\-^=/][A-Z0-9]{1,5})?$/

/** A column called `Name` is the symbol when it holds nothing but tickers. */
function takeTickerNames(
  words: readonly string[],
  roles: ColumnRole[],
  rows: readonly HeadRow[],
): void {
  const column = words.indexOf('name')
  if (column < 0 || rows.length === 0) return
  if (columnCells(rows, column).every((cell) => TICKER.test(cell))) roles[column] = 'symbol'
}

const SIDE_BY_SIDE: FormatFacts = {
  id: 'side_by_side',
  note: {
    code: 'side_by_side',
    message:
      'several symbols stand side by side. Give one row a symbol and date, or one file a symbol.',
  },
}

/** Words of the corner above the dates: written by yfinance, by the groups it can have. */
const CORNERS = /^(price,ticker|ticker,price|,),date(time)?$/

/**
 * `Price,Close,High,... / Ticker,AAPL,AAPL,... / Date,,,...`: a table of one ticker by yfinance; one
 * of several tickers is 'unknown'.
 */
function stackedHeader(head: readonly HeadRow[]): Layout | null {
  const [first, second, dates] = head
  if (!first || !second || !dates) return null
  const corner = [first, second, dates].map(({ cells }) => headerWord(cells[0] ?? '')).join()
  if (!CORNERS.test(corner)) return null
  const [tickers, names] = corner.startsWith('ticker') ? [first, second] : [second, first]
  const [symbol, ...others] = new Set(tickers.cells.slice(1))
  if (symbol === undefined) return null
  const header = ['Date', ...names.cells.slice(1)]
  const single = others.length === 0
  const roles = single ? rolesOfWords(header.map(headerWord)) : header.map((): ColumnRole => 'skip')
  roles[0] = 'date'
  return {
    ...dataFrom(head.slice(3)),
    kind: single && roles.includes('close') ? 'prices' : 'unknown',
    facts: single ? { id: 'yfinance' } : SIDE_BY_SIDE,
    header,
    roles,
    symbol: single ? symbol : null,
  }
}
