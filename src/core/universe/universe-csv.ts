import { type CsvText, type CsvValue, toCsv } from '../format/csv'
import type { UniverseMember } from './member'

/** Columns of a universe as Coil writes it; the list's date and source repeat in every row. */
export const UNIVERSE_COLUMNS = ['symbol', 'name', 'assetClass', 'asOf', 'source'] as const

export interface ListedUniverse {
  readonly members: readonly UniverseMember[]
  /** ISO date. */
  readonly asOf: string
  readonly source: string
}

/** More columns after those of the universe: a header, and one row of cells a member. */
export interface ExtraColumns {
  readonly header: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

/** A universe as CSV. Reading it gives the same members, date and source. */
export function universeCsv(
  { members, asOf, source }: ListedUniverse,
  extra: ExtraColumns = { header: [], rows: [] },
): CsvText {
  return toCsv(
    [...UNIVERSE_COLUMNS, ...extra.header],
    members.map(({ symbol, name, assetClass }, i) => [
      symbol,
      name,
      assetClass,
      asOf,
      source,
      ...(extra.rows[i] ?? []),
    ]),
  )
}
