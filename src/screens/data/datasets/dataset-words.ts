import type { DatasetSource, DatasetSummary, InstrumentSummary } from '../../../contracts/dataset'
import type { TruthEvent, TruthKind } from '../../../core/synthetic/universe'
import { formatCount, formatPlural } from '../../../core/format/figures'

/** Where the bars came from, in one line. */
export function sourceWords(source: DatasetSource): string {
  if (source.kind === 'synthetic') return `generator “${source.preset}”, seed ${source.seed}`
  if (source.kind === 'provider') return `provider ${source.provider.replace('_', ' ')}`
  const [first = ''] = source.files
  return source.files.length === 1 ? first : formatPlural(source.files.length, 'file')
}

const DAY_MS = 86_400_000
/** A long weekend: a market that is closed for longer is rare. */
const FRESH_DAYS = 4

/** `ends 12 days ago` of a provider's dataset that could be refreshed; null while it is fresh. */
export function staleWords(
  { source, last }: Pick<DatasetSummary, 'source' | 'last'>,
  now: number,
): string | null {
  if (source.kind !== 'provider') return null
  const days = Math.floor((now - Date.parse(last)) / DAY_MS)
  return days > FRESH_DAYS ? `stale: ends ${formatPlural(days, 'day')} ago` : null
}

/** `210 stock, 108 crypto`. */
export function classWords({ classes }: Pick<DatasetSummary, 'classes'>): string {
  return Object.entries(classes)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${formatCount(count)} ${name}`)
    .join(', ')
}

const KIND_WORDS: Readonly<Record<TruthKind, string>> = {
  compression_explosion: 'quiet, then a move',
  explosion_only: 'a move alone',
  false_compression: 'quiet, then nothing',
}

/** `Planted: 118 × quiet, then a move; 59 × a move alone; 60 × quiet, then nothing.` */
export function truthWords(truth: readonly Pick<TruthEvent, 'kind'>[]): string {
  if (truth.length === 0) return 'Planted: nothing. The interval of a boost must cover 1.'
  const parts = Object.entries(KIND_WORDS).map(([kind, words]) => {
    return `${formatCount(truth.filter((event) => event.kind === kind).length)} × ${words}`
  })
  return `Planted: ${parts.join('; ')}.`
}

type Checks = Pick<
  InstrumentSummary,
  'jumps' | 'inconsistent' | 'volumeMissing' | 'filledFromClose'
>

/** Bars of an instrument that look wrong; a bar counts once for every check it fails. */
export function suspectBars(checks: Checks): number {
  return checks.jumps + checks.inconsistent + checks.volumeMissing + checks.filledFromClose
}

/** `2 jumps beyond 4×, 13 no volume`, the gravest first; empty when every bar passed. */
export function checkWords(checks: Checks): string {
  const { jumps, inconsistent, volumeMissing, filledFromClose } = checks
  const parts: readonly (readonly [count: number, words: string])[] = [
    [jumps, jumps === 1 ? 'jump beyond 4×' : 'jumps beyond 4×'],
    [inconsistent, 'high or low off'],
    [volumeMissing, 'no volume'],
    [filledFromClose, 'close only'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(', ')
}
