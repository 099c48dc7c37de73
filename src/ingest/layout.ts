import type { ColumnRole } from '../contracts/ingest'
import type { FormatFacts } from './formats'
import type { HeadRow } from './sniff'

/** Where the data of a file starts and what its columns mean. */
export interface Layout {
  /** 'unknown' when the roles are only a proposal. */
  readonly kind: 'prices' | 'universe' | 'unknown'
  readonly facts: FormatFacts
  /** Header cells, or 'column 1' and so on for a file without. */
  readonly header: readonly string[]
  readonly roles: readonly ColumnRole[]
  /** Byte and 1-based line of the first data row; `start` is Infinity when there is none. */
  readonly start: number
  readonly line: number
  /** The first data rows. */
  readonly rows: readonly HeadRow[]
  /** Symbol written above the header, or before each of its prices. */
  readonly symbol: string | null
}

/** The first data rows at `rows`, as the start of a layout. */
export function dataFrom(rows: readonly HeadRow[]): Pick<Layout, 'start' | 'line' | 'rows'> {
  return { rows, start: rows[0]?.start ?? Infinity, line: rows[0]?.line ?? 0 }
}

/** Cells of one column of the first data rows, '' where a row is short. */
export function columnCells(rows: readonly HeadRow[], column: number): string[] {
  return rows.map(({ cells }) => cells[column] ?? '')
}
