import type { BarTable } from './bar-table'

/**
 * Joins the rows of each symbol and day into one, in place: open of the first, highest high, lowest
 * low, close of the last, sum of the volumes (missing ones left out). Rows of a day are taken in
 * file order, turned round where the file runs backwards in time.
 */
export function joinDays(table: BarTable): void {
  const last = Math.max(0, table.count - 1)
  const backwards = (table.day[0] as number) > (table.day[last] as number)
  const placeOf = new Map<string, number>()
  let kept = 0
  for (let k = 0; k < table.count; k++) {
    const key = `${table.symbolOf[k]} ${table.day[k]}`
    const at = placeOf.get(key)
    if (at === undefined) {
      placeOf.set(key, kept)
      moveRow(table, k, kept++)
    } else joinRow(table, k, at, backwards)
  }
  table.count = kept
}

const COLUMNS = [
  'day',
  'line',
  'from',
  'symbolOf',
  'open',
  'high',
  'low',
  'close',
  'volume',
  'flags',
] as const

function moveRow(table: BarTable, from: number, to: number): void {
  for (const column of COLUMNS) table[column][to] = table[column][from] as number
}

function joinRow(table: BarTable, row: number, into: number, backwards: boolean): void {
  const { open, high, low, close, volume, flags } = table
  if (backwards) open[into] = open[row] as number
  else close[into] = close[row] as number
  high[into] = Math.max(high[into] as number, high[row] as number)
  low[into] = Math.min(low[into] as number, low[row] as number)
  const [a, b] = [volume[into] as number, volume[row] as number]
  volume[into] = a !== a ? b : b !== b ? a : a + b
  flags[into] = (flags[into] as number) & (flags[row] as number)
}
