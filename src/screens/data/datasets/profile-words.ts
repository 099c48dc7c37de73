import type { ColumnProfile } from '../../../contracts/profile'
import {
  type Figure,
  formatAmount,
  formatCount,
  formatPercent,
  formatPrice,
} from '../../../core/format/figures'

/** A figure of a column in its unit: volumes with k, M or bn, prices with the digits of prices. */
export const formatCell = (column: string, value: Figure): string =>
  column === 'volume' ? formatAmount(value) : formatPrice(value)

/** `0`, or the number of missing values and their share of all bars: `13,001, 2.0%`. */
export function missingWords({ missing, count }: ColumnProfile): string {
  return missing === 0
    ? '0'
    : `${formatCount(missing)}, ${formatPercent(missing / (missing + count))}`
}
