import { dayFromIso } from '../core/columns/day'
import { plainText } from '../core/format/csv'
import { uniqueMembers } from '../core/universe/member'
import { UNIVERSE_COLUMNS } from '../core/universe/universe-csv'
import { MAX_REJECTED } from './bar-table'
import { dateOfBanner, dateOfCell } from './list-date'
import type { TableFile } from './open-table'
import type { ParsedFile, SymbolListing } from './parsed-file'
import { emptyReport } from './refused-file'
import { universeOf, type UniverseReading } from './universe'

/** Date and source of a list that Coil wrote; nulls for other files. */
function ownListing({ header, rows }: TableFile['layout']): Pick<SymbolListing, 'asOf' | 'source'> {
  const own = UNIVERSE_COLUMNS.every((column, i) => header[i] === column)
  const [first] = rows
  if (!own || !first) return { asOf: null, source: null }
  const [asOf = '', source = ''] = first.cells.slice(3, 5)
  return {
    asOf: dayFromIso(asOf) === null ? null : asOf,
    source: plainText(source) || null,
  }
}

function listingOf(table: TableFile, { members }: UniverseReading): SymbolListing {
  const { asOf, source } = ownListing(table.layout)
  const { rows, roles, line } = table.layout
  const banner = table.head.filter((row) => row.line < line)
  const stated = dateOfBanner(banner) ?? dateOfCell(rows[0]?.cells[roles.indexOf('date')] ?? '')
  return { members: uniqueMembers(members), asOf: asOf ?? stated, source }
}

/** The file as a list of symbols, or null when it is none. */
export function universeFile(table: TableFile): ParsedFile | null {
  const reading = universeOf(table)
  if (!reading) return null
  const { path, size, encoding, delimiter, layout } = table
  const universe = listingOf(table, reading)
  const rejected = reading.skipped.slice(0, MAX_REJECTED)
  return {
    path,
    bytes: size,
    report: {
      ...emptyReport(path),
      format: 'universe',
      encoding,
      delimiter,
      symbols: universe.members.map(({ symbol }) => symbol),
      rows: reading.symbols + reading.skipped.length,
      accepted: reading.symbols,
      rejected: rejected.map(({ row, reason }) => ({ row, column: '', value: '', reason })),
      duplicates: reading.symbols - reading.unique,
    },
    mapping: null,
    signature: null,
    learnedAt: null,
    header: layout.header,
    sample: layout.rows.slice(0, 20).map(({ cells }) => cells),
    universe,
    series: [],
  }
}
