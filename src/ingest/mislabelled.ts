import type { ColumnRole, FileWarning } from '../contracts/ingest'
import type { BarTable } from './bar-table'

export const MISLABELLED: FileWarning = {
  code: 'mislabelled_columns',
  message:
    'The column called high holds the lows and the one called low the highs: read the other way round.',
  rows: [],
}

/** Too few rows prove nothing. */
const LEAST_ROWS = 10
const LEAST_SHARE = 0.95

/** True when high and low stand in each other's column in nearly every row. */
export function swapsHighAndLow({ open, high, low, close, count }: BarTable): boolean {
  if (count < LEAST_ROWS) return false
  let swaps = 0
  for (let row = 0; row < count; row++) {
    const [o, h, l, c] = [open[row], high[row], low[row], close[row]] as [
      number,
      number,
      number,
      number,
    ]
    if (l > h && l >= Math.max(o, c) && h <= Math.min(o, c)) swaps++
  }
  return swaps >= count * LEAST_SHARE
}

/** The role of a column when high and low change places. */
export const swapped = (role: ColumnRole): ColumnRole =>
  role === 'high' ? 'low' : role === 'low' ? 'high' : role
