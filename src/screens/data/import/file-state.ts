import type { PreviewFile } from '../../../contracts/ingest'
import { formatPlural } from '../../../core/format/figures'

export type FileState = 'ready' | 'ask' | 'check' | 'severe' | 'refused' | 'list' | 'left out'

/** Warnings after which prices may be wrong, not merely thin. */
const SEVERE = new Set([
  'price_jump',
  'deci_cents',
  'mislabelled_columns',
  'unclosed_quote',
  'mixed_interval',
])
/** Facts about how the file was read that ask for nothing. */
const NOTES = new Set(['adj_close_not_used', 'quote_volume'])

/** How much attention a file asks for. */
export function stateOfFile(
  { key, report, universe }: PreviewFile,
  leftOut: readonly string[],
): FileState {
  if (leftOut.includes(key)) return 'left out'
  if (universe) return 'list'
  if (report.refused) return 'refused'
  if (report.asks) return 'ask'
  const codes = report.warnings.map(({ code }) => code)
  if (codes.some((code) => SEVERE.has(code))) return 'severe'
  const rejected = report.accepted < report.rows
  return rejected || codes.some((code) => !NOTES.has(code)) ? 'check' : 'ready'
}

/** What the table says about a file, the gravest first. */
export function findingsOf({ report, universe }: PreviewFile): string {
  if (universe) return 'a list of symbols, not prices: it goes to Universes'
  if (report.refused) return `refused: ${report.refused.message}`
  const grave = report.warnings.toSorted(
    (a, b) => Number(SEVERE.has(b.code)) - Number(SEVERE.has(a.code)),
  )
  const lost = report.rows - report.accepted
  const refused = lost > 0 ? [`${formatPlural(lost, 'row')} refused.`] : []
  return [...refused, ...grave.map(({ message }) => message)].join(' ')
}

export function countStates(
  files: readonly PreviewFile[],
  leftOut: readonly string[],
): Readonly<Record<FileState, number>> {
  const counts = { ready: 0, ask: 0, check: 0, severe: 0, refused: 0, list: 0, 'left out': 0 }
  for (const file of files) counts[stateOfFile(file, leftOut)]++
  return counts
}
