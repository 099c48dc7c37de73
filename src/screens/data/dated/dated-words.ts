import type { DatedColumn, DatedSeriesPreview } from '../../../contracts/dated-series'
import { formatCount, formatPlural } from '../../../core/format/figures'

export const periodWords = (days: number): string =>
  days === 1 ? 'daily' : days === 7 ? 'weekly' : days >= 28 ? 'monthly' : `every ${days} days`

/** 'from the 2nd bar after' and what it counts from. */
export function lagWords(lagBars: number, hasAvailability: boolean): string {
  const from = hasAvailability ? 'the date available' : 'the value’s period'
  return lagBars === 1 ? `1 bar after ${from}` : `${lagBars} bars after ${from}`
}

/** What a chosen column gives: counts with their denominator. */
export function columnWords(column: DatedColumn, rows: number): string {
  const parts = [`${formatCount(column.points)} of ${formatPlural(rows, 'row')} give a value`]
  if (column.missing > 0) parts.push(`${formatCount(column.missing)} are missing and stay so`)
  if (column.duplicates > 0)
    parts.push(`${formatCount(column.duplicates)} repeat a date, the last one wins`)
  if (column.rejectedCount > 0) parts.push(`${formatCount(column.rejectedCount)} rejected`)
  const span = column.first === null ? '' : ` ${column.first} to ${column.last}.`
  return `${parts.join(', ')}.${span}`
}

/** How the columns were understood, one line each. */
export function roleLines(preview: DatedSeriesPreview): readonly string[] {
  const { header, dateColumn, symbolColumn, availableColumn, periodDays } = preview
  const lines = [
    dateColumn === null
      ? 'No date column: every row is of one date.'
      : `Dates from “${header[dateColumn]}”, ${periodWords(periodDays)}.`,
    symbolColumn === null
      ? 'No symbol column: the values belong to the symbols you name.'
      : `Symbols from “${header[symbolColumn]}”: ${formatCount(preview.symbols.length)}.`,
  ]
  if (availableColumn !== null)
    lines.push(`Known from the first bar after “${header[availableColumn]}”.`)
  if (periodDays > 1)
    lines.push(
      `Each value covers the ${periodDays} days from its date, and is used only after they ended.`,
    )
  if (periodDays >= 28)
    lines.push('Monthly values are too sparse for a change over 7 days: it will be mostly missing.')
  return lines
}

/** Symbols as typed: split at blanks and commas, in capitals, each once. */
export const symbolsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]
