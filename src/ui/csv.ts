import { offerBlob } from './save-file'
import { type CsvText, type CsvValue, toCsv } from '../core/format/csv'

/** Offers CSV as a file. */
export function downloadText(name: string, text: CsvText): void {
  offerBlob(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}

/** Offers rows as a CSV file. */
export function downloadCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): void {
  downloadText(name, toCsv(header, rows))
}
