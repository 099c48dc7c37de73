import type { BarTable } from './bar-table'
import type { FormatNote } from './formats'

export const DECI_CENTS: FormatNote = {
  code: 'deci_cents',
  message:
    'Prices look like ten-thousandths of a currency unit (136300 for 13.63), unadjusted for ' +
    'splits: as filed unless a unit is chosen. Ratios do not mind; traded value is 10,000 times too high.',
}

/** Deci-cents are whole hundreds in nearly every price, and far above what shares cost. */
const HUNDRED = 100
const LEAST_SHARE = 0.95
const LEAST_PRICE = 5000

/** True when the closes can hardly be dollars: whole hundreds, and large. */
export function looksLikeDeciCents({ open, high, low, close, count }: BarTable): boolean {
  if (count < 10) return false
  let [hundreds, large] = [0, 0]
  for (let row = 0; row < count; row++) {
    const prices = [open[row], high[row], low[row], close[row]] as [number, number, number, number]
    if (prices.some((price) => !Number.isInteger(price))) return false
    if ((close[row] as number) % HUNDRED === 0) hundreds++
    if ((close[row] as number) >= LEAST_PRICE) large++
  }
  return hundreds >= count * LEAST_SHARE && large * 2 > count
}

/** Multiplies all prices in place. */
export function scalePrices(table: BarTable, factor: number): void {
  for (const column of [table.open, table.high, table.low, table.close])
    for (let row = 0; row < table.count; row++) column[row] = (column[row] as number) * factor
}
