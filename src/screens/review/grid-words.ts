import { formatChange } from '../../core/format/figures'
import type { GridCard } from './use-grid'

/** Symbol and date, or that both are masked. */
export const cardName = ({ isMasked, row }: Pick<GridCard, 'isMasked' | 'row'>): string =>
  isMasked ? 'masked' : `${row.symbol}  ${row.date}`

/** The highest gain of the label window, marked where it exploded; nothing while it is hidden. */
export function outcomeText({ slice: { outcome } }: Pick<GridCard, 'slice'>): string {
  if (!outcome) return ''
  return `${outcome.exploded ? '◆ ' : ''}${formatChange(outcome.peak.gain, 0)}`
}
