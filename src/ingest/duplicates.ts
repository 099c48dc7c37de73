import type { DateConflict } from '../contracts/ingest'
import { BAR_FLAG } from '../core/columns/bars'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import { type BarTable, MAX_TALLY_ROWS } from './bar-table'
import type { SymbolRows } from './split-series'

/** Rows that a later row of their symbol and date replaced. */
export interface Duplicates {
  /** Lines of rows that say the same as the one that replaced them. */
  readonly repeated: readonly number[]
  /** How many say something else. */
  readonly conflicting: number
  /** The first of those. */
  readonly conflicts: readonly DateConflict[]
}

export const NO_DUPLICATES: Duplicates = { repeated: [], conflicting: 0, conflicts: [] }

const VALUES = ['close', 'open', 'high', 'low', 'volume'] as const

/** The first column in which two rows differ; null when they say the same. */
function difference(table: BarTable, row: number, kept: number): (typeof VALUES)[number] | null {
  return VALUES.find((name) => !Object.is(table[name][row], table[name][kept])) ?? null
}

const valueOf = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/**
 * Compares every replaced row with the one that stands in for it, and marks the bars of which the file
 * says two things: `BAR_FLAG.conflicting`.
 */
export function findDuplicates(table: BarTable, series: readonly SymbolRows[]): Duplicates {
  const repeated: number[] = []
  const conflicts: DateConflict[] = []
  let conflicting = 0
  for (const { symbol, order, kept } of series) {
    if (order.length === kept.length) continue
    let next = 0
    for (const row of order) {
      const last = kept[next] as number
      if (row === last) {
        next++
        continue
      }
      const column = difference(table, row, last)
      if (column === null) {
        repeated.push(table.line[row] as number)
        continue
      }
      conflicting++
      table.flags[last] = (table.flags[last] as number) | BAR_FLAG.conflicting
      if (conflicts.length >= MAX_TALLY_ROWS) continue
      conflicts.push({
        symbol,
        date: isoFromDay(dayIndex(table.day[row] as number)),
        row: table.line[row] as number,
        keptRow: table.line[last] as number,
        column,
        value: valueOf(table[column][row]),
        kept: valueOf(table[column][last]),
      })
    }
  }
  return { repeated, conflicting, conflicts }
}
