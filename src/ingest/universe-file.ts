import type { TableFile } from './open-table'
import type { ParsedFile } from './parsed-file'
import { MAX_REJECTED } from './bar-table'
import { emptyReport } from './refused-file'
import { universeOf } from './universe'

/** The file as a list of symbols, or null when it is none. */
export function universeFile(table: TableFile): ParsedFile | null {
  const reading = universeOf(table)
  if (!reading) return null
  const { path, size, encoding, delimiter, layout } = table
  const universe = [...new Set(reading.members.map(({ symbol }) => symbol))]
  const rejected = reading.skipped.slice(0, MAX_REJECTED)
  return {
    path,
    bytes: size,
    report: {
      ...emptyReport(path),
      format: 'universe',
      encoding,
      delimiter,
      symbols: universe,
      rows: reading.symbols + reading.skipped.length,
      accepted: reading.symbols,
      rejected: rejected.map(({ row, reason }) => ({ row, column: '', value: '', reason })),
      duplicates: reading.symbols - reading.unique,
    },
    mapping: null,
    header: layout.header,
    sample: layout.rows.slice(0, 20).map(({ cells }) => cells),
    universe,
    series: [],
  }
}
