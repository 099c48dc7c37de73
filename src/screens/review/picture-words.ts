import type { DatasetSummary } from '../../contracts/dataset'
import { formatCount } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { labelWords } from '../../ui/label-words'
import type { Desk } from './use-desk'

/** What is said in a picture that leaves the app, after what names it. */
export const pictureNote = (
  { source }: Pick<DatasetSummary, 'source'>,
  label: LabelSpec,
  ...facts: readonly string[]
): string =>
  [...facts, labelWords(label), ...(source.kind === 'synthetic' ? ['synthetic data'] : [])].join(
    ' · ',
  )

/** Words and file name of a card's picture; of a masked card they tell its position alone. */
export function pictureWords(
  { card, at, isMasked }: Pick<Desk, 'card' | 'at' | 'isMasked'>,
  dataset: Pick<DatasetSummary, 'source'>,
  label: LabelSpec,
): { readonly title: string; readonly note: string; readonly name: string } {
  if (isMasked || !card)
    return {
      title: `Card ${formatCount(at + 1)}`,
      note: pictureNote(dataset, label, 'masked, index 100 at bar 0'),
      name: `card-${at + 1}.png`,
    }
  return {
    title: card.symbol,
    note: pictureNote(dataset, label, `bar 0 ${card.date}`),
    name: `${card.symbol}-${card.date}.png`,
  }
}
