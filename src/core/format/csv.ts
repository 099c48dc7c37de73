export type CsvValue = string | number | boolean | null | undefined

/**
 * A spreadsheet takes text that starts like this for a formula. Quotes before it count, so that what
 * is neutralised can be told from text that had a quote of its own. Source: OWASP, CSV Injection.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Text that no spreadsheet runs: a quote stands before what would be a formula. */
export const neutralText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that `neutralText` was given. */
export const plainText = (text: string): string => (NEUTRALISED.test(text) ? text.slice(1) : text)

/**
 * One field after RFC 4180. Text that a spreadsheet would run as a formula gets a quote in front;
 * numbers are written as they are, missing values as nothing.
 */
export function csvField(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = typeof value === 'string' ? neutralText(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

declare const neutral: unique symbol

/** Text that `csvField` wrote, every field of it: what leaves the app as CSV is of this type. */
export type CsvText = string & { readonly [neutral]: 'csv' }

/** Rows as CSV with CRLF line ends. */
export const csvRows = (rows: readonly (readonly CsvValue[])[]): CsvText =>
  rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('') as CsvText

/** Parts after each other. */
export const joinCsv = (parts: readonly CsvText[]): CsvText => parts.join('') as CsvText

/** Header and rows as CSV with CRLF line ends. */
export const toCsv = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): CsvText =>
  csvRows([header, ...rows])
