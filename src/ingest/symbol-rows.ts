import type { AssetClass } from '../core/columns/instrument'
import { plainText } from '../core/format/csv'
import { type SkippedRow, symbolProblem, type UniverseMember } from '../core/universe/member'
import { headerWord } from './header-words'
import { classOfSymbol } from './instrument-guess'
import type { TableFile } from './open-table'
import { cellText, createRowCursor, isBlankRow, nextRow, type RowCursor } from './row-cursor'
import { type SymbolRowsReading, withoutExchange } from './symbol-list'

const NAME_WORDS = ['name', 'security', 'company name', 'company', 'description', 'security name']
const EQUITY = /^(equity|equities|stock|stocks|common stock|aktien)$/i
const CRYPTO = /^crypto(currency|currencies)?$/i
const STOCK_WORDS = /^(sector|gics sector|industry|isin|isin code|ipo year|asset class|cik)$/
const CRYPTO_WORDS = /^(quote usd market cap|circulating supply|cmc rank|coin|max supply)$/

interface Columns {
  readonly symbol: number
  readonly name: number
  /** Class of each holding of a fund. */
  readonly assetClass: number
  /** Class as Coil writes it; where there is such a column, nothing is guessed. */
  readonly ownClass: number
  /** Flag of symbols that exchanges keep for tests. */
  readonly test: number
  readonly classOfTable: AssetClass | null
}

/** Symbols of a table with a symbol column; where rows have an asset class, those of equities. */
export function symbolsOfTable({ utf8, delimiter, layout }: TableFile): SymbolRowsReading {
  const columns = findColumns(layout.header, layout.roles.indexOf('symbol'))
  const cursor = createRowCursor(utf8, delimiter.charCodeAt(0), layout.start, layout.line)
  const members: UniverseMember[] = []
  const skipped: SkippedRow[] = []
  while (nextRow(cursor)) {
    if (isBlankRow(cursor)) continue
    const reason = whyNot(cursor, columns, layout.header.length)
    if (reason === null) members.push(memberOf(cursor, columns))
    else skipped.push({ row: cursor.line, reason })
  }
  return { members: columns.ownClass >= 0 ? members : inUpperCase(members), skipped }
}

/** A table whose symbols are all in lower case, as some services answer, means the upper ones. */
function inUpperCase(members: readonly UniverseMember[]): readonly UniverseMember[] {
  if (members.some(({ symbol }) => symbol !== symbol.toLowerCase())) return members
  return members.map((member) => ({ ...member, symbol: member.symbol.toUpperCase() }))
}

function findColumns(header: readonly string[], symbol: number): Columns {
  const words = header.map(headerWord)
  const classOfTable = words.some((word) => STOCK_WORDS.test(word))
    ? 'stock'
    : words.some((word) => CRYPTO_WORDS.test(word))
      ? 'crypto'
      : null
  return {
    symbol,
    name: words.findIndex((word, i) => i !== symbol && NAME_WORDS.includes(word)),
    assetClass: words.indexOf('asset class'),
    ownClass: words.indexOf('assetclass'),
    test: words.indexOf('test issue'),
    classOfTable,
  }
}

function whyNot(cursor: RowCursor, columns: Columns, width: number): string | null {
  if (cursor.unclosedQuote) return 'a quote is opened and not closed'
  const problem = symbolProblem(plainText(cellText(cursor, columns.symbol)))
  if (columns.assetClass >= 0 && cursor.cells >= width - 1) {
    const assetClass = cellText(cursor, columns.assetClass)
    if (!EQUITY.test(assetClass) && !CRYPTO.test(assetClass))
      return `asset class ${assetClass || 'missing'}`
  }
  if (cursor.cells <= columns.symbol || cursor.cells * 2 < width) return 'not a row of the table'
  return cellText(cursor, columns.test) === 'Y' ? 'test issue' : problem
}

const CLASSES: readonly AssetClass[] = ['stock', 'crypto', 'other']

function memberOf(cursor: RowCursor, columns: Columns): UniverseMember {
  const written = plainText(cellText(cursor, columns.symbol))
  const symbol = columns.ownClass >= 0 ? written : withoutExchange(written)
  const name = plainText(cellText(cursor, columns.name))
  const own = cellText(cursor, columns.ownClass)
  const assetClass =
    columns.ownClass >= 0
      ? CLASSES.find((one) => one === own)
      : CRYPTO.test(cellText(cursor, columns.assetClass))
        ? 'crypto'
        : (columns.classOfTable ?? classOfSymbol(symbol))
  return { symbol, ...(name ? { name } : {}), ...(assetClass ? { assetClass } : {}) }
}
