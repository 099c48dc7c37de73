import type { DatasetSource, DatasetSummary } from '../../../contracts/dataset'
import { formatCount, formatPlural } from '../../../core/format/figures'

/** Where the bars came from, in one line. */
export function sourceWords(source: DatasetSource): string {
  if (source.kind === 'synthetic') return `generator “${source.preset}”, seed ${source.seed}`
  const [first = ''] = source.files
  return source.files.length === 1 ? first : formatPlural(source.files.length, 'file')
}

/** `210 stock, 108 crypto`. */
export function classWords({ classes }: Pick<DatasetSummary, 'classes'>): string {
  return Object.entries(classes)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${formatCount(count)} ${name}`)
    .join(', ')
}
