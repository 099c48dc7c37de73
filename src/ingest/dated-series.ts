import { median } from 'd3-array'
import type { RejectedRow } from '../contracts/ingest'
import type { DatedValues } from '../core/columns/dated-values'
import { NOT_A_DATE } from './calendar'
import { cellsOf, type DatedTable, daysOf, valueOf } from './dated-table'
import type { DatedRoles } from './dated-roles'
import { NOT_A_NUMBER } from './number-cell'

/** What one value column of a file holds. */
export interface DatedReading {
  /** Days ascending, by symbol; '' for the values of a file without a symbol column. */
  readonly series: ReadonlyMap<string, Omit<DatedValues, 'lagBars'>>
  readonly rejected: readonly RejectedRow[]
  readonly points: number
  readonly missing: number
  readonly duplicates: number
  readonly periodDays: number
}

type Point = readonly [day: number, value: number, available: number]

/** Days of a date column; throws a RangeError that names it where day and month cannot be told apart. */
function dayColumn(table: DatedTable, column: number): Int32Array {
  const days = daysOf(cellsOf(table, column))
  if (days instanceof Int32Array) return days
  throw new RangeError(
    `${table.path}, ${table.header[column]}: ${
      days === null ? 'these are no dates' : 'day and month cannot be told apart'
    }. Write the dates like 2024-03-01.`,
  )
}

/** Gaps from here on are a period that each value covers, not days without one. */
const SHORTEST_PERIOD = 5
const LONGEST_MONTH = 31

/** Calendar days that one value covers: 1, 7 of weekly files, 31 of monthly ones. */
function periodOf(series: Iterable<readonly Point[]>): number {
  let period = 1
  for (const points of series) {
    const gap = median(points.slice(1), ([day], i) => day - (points[i] as Point)[0]) ?? 1
    if (gap >= SHORTEST_PERIOD) period = Math.max(period, gap >= 28 ? LONGEST_MONTH : gap)
  }
  return Math.round(period)
}

/**
 * Reads one value column. `fixedDay` dates every row of a file without dates. Rows without a value
 * stay missing; every other row that gives none is listed with its reason.
 */
export function readDatedSeries(
  table: DatedTable,
  roles: DatedRoles,
  column: number,
  fixedDay: number | null,
): DatedReading {
  const days = roles.date === null ? null : dayColumn(table, roles.date)
  const released = roles.available === null ? null : dayColumn(table, roles.available)
  const rejected: RejectedRow[] = []
  const bySymbol = new Map<string, Map<number, Point>>()
  let [missing, duplicates] = [0, 0]
  table.rows.forEach(({ line, cells }, row) => {
    const reject = (at: number, reason: string) =>
      void rejected.push({
        row: line,
        column: table.header[at] ?? '',
        value: cells[at] ?? '',
        reason,
      })
    const day = days ? (days[row] as number) : (fixedDay ?? 0)
    if (day === NOT_A_DATE) return reject(roles.date ?? 0, 'not a date')
    const symbol = roles.symbol === null ? '' : (cells[roles.symbol] ?? '').trim().toUpperCase()
    if (roles.symbol !== null && symbol === '') return reject(roles.symbol, 'no symbol')
    const value = valueOf(cells[column] ?? '', table.decimal)
    if (Number.isNaN(value)) return void missing++
    if (value >= NOT_A_NUMBER) return reject(column, 'not a number')
    const available = released ? (released[row] as number) : day
    if (available === NOT_A_DATE) return reject(roles.available ?? 0, 'not a date')
    const points = bySymbol.get(symbol) ?? new Map<number, Point>()
    if (points.has(day)) duplicates++
    points.set(day, [day, value, available])
    bySymbol.set(symbol, points)
  })
  const sorted = new Map(
    [...bySymbol].map(([symbol, points]) => [
      symbol,
      [...points.values()].sort(([a], [b]) => a - b),
    ]),
  )
  const periodDays = periodOf(sorted.values())
  const series = new Map(
    [...sorted].map(([symbol, points]) => [
      symbol,
      {
        day: Int32Array.from(points, ([day]) => day),
        value: Float64Array.from(points, ([, value]) => value),
        available: released ? Int32Array.from(points, ([, , available]) => available) : null,
        periodDays,
      },
    ]),
  )
  const points = [...sorted.values()].reduce((sum, list) => sum + list.length, 0)
  return { series, rejected, points, missing, duplicates, periodDays }
}
