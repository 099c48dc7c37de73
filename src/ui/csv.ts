import { type CsvText, type CsvValue, toCsv } from '../core/format/csv'

/** Offers CSV as a file. */
export function downloadText(name: string, text: CsvText): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Offers rows as a CSV file. */
export function downloadCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): void {
  downloadText(name, toCsv(header, rows))
}
