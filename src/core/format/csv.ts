export type CsvValue = string | number | boolean | null | undefined

/** A spreadsheet takes text that starts like this for a formula; a quote before it stops that. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * One field after RFC 4180. Text that a spreadsheet would run as a formula gets a quote in front;
 * numbers are written as they are, missing values as nothing.
 */
export function csvField(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Header and rows as CSV with CRLF line ends. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}
