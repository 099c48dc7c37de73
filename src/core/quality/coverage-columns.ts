import {
  allocateCells,
  COUNTS,
  type Coverage,
  type CoverageCells,
  type CoverageCount,
} from './coverage'

/** Coverage in columns of one or several months. */
export interface CoverageColumns {
  /** Months of a column; columns start where the calendar does: quarters in January, April, ... */
  readonly width: number
  /** Number of the first column: months since 1970-01, divided by `width`. */
  readonly first: number
  readonly columns: number
  /** Row-major, instruments × columns. */
  readonly cells: CoverageCells
}

/** Adds months up to columns of `width` months: 1, 3 or 12. */
export function coverageColumns(coverage: Coverage, width: number): CoverageColumns {
  const { firstMonth, months, rows } = coverage
  const first = Math.floor(firstMonth / width)
  const columns = months === 0 ? 0 : Math.floor((firstMonth + months - 1) / width) - first + 1
  if (width === 1) return { width, first, columns, cells: coverage.cells }
  const cells = allocateCells(rows.length * columns)
  const columnOf = Int32Array.from(
    { length: months },
    (_, month) => Math.floor((firstMonth + month) / width) - first,
  )
  for (const name of COUNTS) {
    const [from, to] = [coverage.cells[name], cells[name]]
    for (let row = 0; row < rows.length; row++)
      for (let month = 0; month < months; month++) {
        const cell = row * columns + (columnOf[month] as number)
        to[cell] = (to[cell] as number) + (from[row * months + month] as number)
      }
  }
  return { width, first, columns, cells }
}

const WORDS: Readonly<Record<number, (year: number, part: number) => string>> = {
  1: (year, part) => `${year}-${String(part + 1).padStart(2, '0')}`,
  3: (year, part) => `${year} Q${part + 1}`,
  12: (year) => String(year),
}

/** '2016-03', '2016 Q1' or '2016' of a column's number. */
export function columnName({ width, first }: CoverageColumns, column: number): string {
  const perYear = 12 / width
  const year = Math.floor((first + column) / perYear)
  return WORDS[width]?.(1970 + year, first + column - year * perYear) ?? ''
}

/** The calendar year that a column starts in. */
export const yearOfColumn = ({ width, first }: CoverageColumns, column: number): number =>
  1970 + Math.floor(((first + column) * width) / 12)

/** Counts of columns over instruments: more than a cell of one instrument can hold. */
export type CoverageTotals = Readonly<Record<(typeof COUNTS)[number], Uint32Array>>

/** The counts of `rows` together, column by column. */
export function columnTotals(
  { columns, cells }: CoverageColumns,
  rows: readonly number[],
): CoverageTotals {
  const sumOf = (counts: Uint16Array): Uint32Array => {
    const sum = new Uint32Array(columns)
    for (const row of rows)
      for (let column = 0; column < columns; column++)
        sum[column] = (sum[column] as number) + (counts[row * columns + column] as number)
    return sum
  }
  const { expected, present, tail, suspect, extra } = cells
  return {
    expected: sumOf(expected),
    present: sumOf(present),
    tail: sumOf(tail),
    suspect: sumOf(suspect),
    extra: sumOf(extra),
  }
}

/** The counts of one cell. */
export const countAt = (
  cells: Readonly<Record<(typeof COUNTS)[number], ArrayLike<number>>>,
  cell: number,
): CoverageCount => ({
  expected: cells.expected[cell] as number,
  present: cells.present[cell] as number,
  tail: cells.tail[cell] as number,
  suspect: cells.suspect[cell] as number,
  extra: cells.extra[cell] as number,
})
