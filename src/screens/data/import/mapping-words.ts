import type { ColumnRole, DateOrder, FileMapping } from '../../../contracts/ingest'

export const ROLES: readonly ColumnRole[] = [
  'date',
  'symbol',
  'open',
  'high',
  'low',
  'close',
  'volume',
  'adjClose',
  'skip',
]

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year, month, day',
  mdy: 'month, day, year',
  dmy: 'day, month, year',
}

export const DATE_ORDERS = (Object.keys(ORDER_WORDS) as DateOrder[]).map((value) => ({
  value,
  label: ORDER_WORDS[value],
}))

export const DECIMALS: readonly { value: FileMapping['decimal']; label: string }[] = [
  { value: '.', label: 'point, 1.5' },
  { value: ',', label: 'comma, 1,5' },
]
