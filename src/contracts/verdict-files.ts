import { type CsvText, toCsv } from '../core/format/csv'
import type { LabelSpec } from '../core/labels/label-spec'
import type { JudgedCard } from './verdicts'

/** Names the form of a JSON file of verdicts. */
export const VERDICT_FORMAT = 'coil-verdicts'
export const VERDICT_VERSION = 1

const HEADER = [
  'symbol',
  'date',
  'verdict',
  'tags',
  'note',
  'blind',
  'again',
  'bars_shown',
  'outcome',
  'score',
  'run',
  'at',
  'took_ms',
  'id',
]

/** Verdicts with what followed, a line each; tags are parted by semicolons. */
export const verdictsCsv = (cards: readonly Omit<JudgedCard, 'bar'>[]): CsvText =>
  toCsv(
    HEADER,
    cards.map((card) => [
      card.symbol,
      card.date,
      card.verdict,
      card.tags.join(';'),
      card.note,
      card.blind,
      card.again,
      card.shown,
      card.outcome,
      card.score,
      card.runKey,
      card.at,
      card.tookMs,
      card.id,
    ]),
  )

/** What a file of verdicts says about its dataset, and the label and run of outcomes and scores. */
export interface VerdictSource {
  readonly dataset: { readonly name: string; readonly hash: string }
  readonly label: LabelSpec
  readonly run: string | null
}

/** The same as JSON, which loses nothing and says where it comes from. */
export function verdictsJson(source: VerdictSource, cards: readonly JudgedCard[]): string {
  const verdicts = cards.map(({ datasetId: _dataset, bar: _bar, ...card }) => card)
  return `${JSON.stringify({ format: VERDICT_FORMAT, version: 1, ...source, verdicts }, null, 2)}\n`
}
