import { allocateBars, type Bars } from '../core/columns/bars'
import type { BarTable } from './bar-table'

/** Rows of one symbol, as indices into the table. */
export interface SymbolRows {
  readonly symbol: string
  /** By ascending date, in file order on one date. */
  readonly order: Int32Array
  /** Of several rows on a date only the last one of the file. */
  readonly kept: Int32Array
}

/** The rows of each symbol by date (a stable sort; files that are already sorted cost one pass). */
export function rowsBySymbol(table: BarTable): SymbolRows[] {
  return groupRows(table).map((order, id) => {
    sortByDay(order, table.day)
    return { symbol: table.symbols[id] as string, order, kept: lastOfEachDay(order, table.day) }
  })
}

function groupRows({ symbolOf, symbols, count }: BarTable): Int32Array[] {
  if (symbols.length === 1) return [Int32Array.from({ length: count }, (_, i) => i)]
  const counts = new Int32Array(symbols.length)
  for (let i = 0; i < count; i++) {
    const id = symbolOf[i] as number
    counts[id] = (counts[id] as number) + 1
  }
  const orders = Array.from(counts, (rows) => new Int32Array(rows))
  counts.fill(0)
  for (let i = 0; i < count; i++) {
    const id = symbolOf[i] as number
    const order = orders[id] as Int32Array
    const next = counts[id] as number
    order[next] = i
    counts[id] = next + 1
  }
  return orders
}

function sortByDay(order: Int32Array, day: Int32Array): void {
  let ascending = true
  let descending = true
  for (let k = 1; k < order.length; k++) {
    const step = (day[order[k] as number] as number) - (day[order[k - 1] as number] as number)
    if (step < 0) ascending = false
    if (step >= 0) descending = false
  }
  if (ascending) return
  if (descending) order.reverse()
  else order.sort((a, b) => (day[a] as number) - (day[b] as number) || a - b)
}

function lastOfEachDay(order: Int32Array, day: Int32Array): Int32Array {
  const kept = new Int32Array(order.length)
  let count = 0
  for (let k = 0; k < order.length; k++) {
    const row = order[k] as number
    if (k + 1 < order.length && day[row] === day[order[k + 1] as number]) continue
    kept[count++] = row
  }
  return kept.subarray(0, count)
}

/** Bars of one symbol, in memory of their own; rows that stand in order are copied as a block. */
export function barsOf(table: BarTable, { kept }: SymbolRows): Bars {
  const first = kept[0] ?? 0
  const end = first + kept.length
  if (kept.every((row, k) => row === first + k)) {
    return {
      day: table.day.slice(first, end),
      open: table.open.slice(first, end),
      high: table.high.slice(first, end),
      low: table.low.slice(first, end),
      close: table.close.slice(first, end),
      volume: table.volume.slice(first, end),
      flags: table.flags.slice(first, end),
    }
  }
  return gather(table, kept)
}

function gather({ day, open, high, low, close, volume, flags }: BarTable, kept: Int32Array): Bars {
  const bars = allocateBars(kept.length)
  for (let k = 0; k < kept.length; k++) {
    const row = kept[k] as number
    bars.day[k] = day[row] as number
    bars.open[k] = open[row] as number
    bars.high[k] = high[row] as number
    bars.low[k] = low[row] as number
    bars.close[k] = close[row] as number
    bars.volume[k] = volume[row] as number
    bars.flags[k] = flags[row] as number
  }
  return bars
}
