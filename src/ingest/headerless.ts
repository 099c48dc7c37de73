import type { ColumnRole } from '../contracts/ingest'
import { dateFormatOf } from './date-format'
import { type HeaderlessFormat, HEADERLESS_FORMATS } from './formats'
import { columnCells, dataFrom, type Layout } from './layout'
import { numberFromText } from './number-cell'
import type { Delimiter, HeadRow } from './sniff'

type Letter = 'E' | 'S' | 'D' | 'H' | 'I' | 'F' | 'T' | '_'

/** Columns of rows without a header, recognised by their cells. */
export function headerlessLayout(
  head: readonly HeadRow[],
  delimiter: Delimiter,
  decimal: '.' | ',',
): Layout {
  const width = usualWidth(head)
  const first = Math.max(
    0,
    head.findIndex(({ cells }) => cells.length === width && hasData(cells)),
  )
  const rows = head.slice(first)
  const columns = Array.from({ length: width }, (_, i) => columnCells(rows, i))
  const letters = columns.map((cells) => letterOf(cells, decimal))
  const shape = `${letters.join('')} ${delimiter}`
  const known: HeaderlessFormat | undefined = HEADERLESS_FORMATS.find((it) => it.shape.test(shape))
  const roles = rolesOfCells(letters, columns, decimal)
  return {
    ...dataFrom(rows),
    kind: roles.includes('high') ? 'prices' : 'unknown',
    facts: roles.includes('high') ? (known ?? { id: 'headerless' }) : { id: 'unknown' },
    header: columns.map((_, i) => `column ${i + 1}`),
    roles,
    symbol: null,
  }
}

function usualWidth(head: readonly HeadRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of head) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])[0]
}

const hasData = (cells: readonly string[]): boolean => cells.some((cell) => /\d/.test(cell))

function letterOf(cells: readonly string[], decimal: '.' | ','): Letter {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return '_'
  if (filled.every((cell) => /^\d{8} \d{1,2}:\d{2}/.test(cell))) return 'S'
  if (filled.every((cell) => /^\d{1,2}:\d{2}(:\d{2})?$/.test(cell))) return 'H'
  const date = dateFormatOf(filled)
  if (date && date.kind !== 'epoch') return 'D'
  const numbers = filled.map((cell) => numberFromText(cell, decimal))
  const finite = numbers.filter(Number.isFinite)
  if (finite.length * 10 < filled.length * 9) return 'T'
  if (date && finite.every((value) => value > 3e8 && Number.isInteger(value))) return 'E'
  return finite.every(Number.isInteger) ? 'I' : 'F'
}

const isNumeric = (letter: Letter | undefined): boolean =>
  letter === 'I' || letter === 'F' || letter === 'E'

/** Date first (after an optional symbol), then four prices that keep low <= open, close <= high. */
function rolesOfCells(
  letters: readonly Letter[],
  columns: readonly (readonly string[])[],
  decimal: '.' | ',',
): ColumnRole[] {
  const roles = letters.map((): ColumnRole => 'skip')
  let date = letters.findIndex((letter) => letter === 'S' || letter === 'D')
  if (date < 0) date = letters.indexOf('E')
  if (date < 0) return roles
  roles[date] = 'date'
  const symbol = letters.slice(0, date).indexOf('T')
  if (symbol >= 0) roles[symbol] = 'symbol'
  const open = letters.findIndex((letter, i) => i > date && isNumeric(letter))
  if (open < 0) return roles
  const prices = letters.slice(open, open + 4)
  if (prices.length === 4 && prices.every(isNumeric) && orderedPrices(columns, open, decimal)) {
    roles.splice(open, 4, 'open', 'high', 'low', 'close')
    if (isNumeric(letters[open + 4])) roles[open + 4] = 'volume'
  } else roles[open] = 'close'
  return roles
}

/** At least nine rows in ten have their second number the largest and their third the smallest. */
function orderedPrices(
  columns: readonly (readonly string[])[],
  open: number,
  decimal: '.' | ',',
): boolean {
  const rows = columns[open]?.length ?? 0
  let ordered = 0
  for (let row = 0; row < rows; row++) {
    const [o = NaN, h = NaN, l = NaN, c = NaN] = [0, 1, 2, 3].map((k) =>
      numberFromText(columns[open + k]?.[row] ?? '', decimal),
    )
    if (h >= Math.max(o, c, l) && l <= Math.min(o, c)) ordered++
  }
  return rows > 0 && ordered * 10 >= rows * 9
}
