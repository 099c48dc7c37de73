import { allocateBars, type Bars } from '../core/columns/bars'
import type { BarTable } from './bar-table'

/** Rows of one symbol: `order` are row indices by ascending date, in file order on one date. */
export interface SymbolRows {
  readonly symbol: string
  readonly order: Int32Array
}

/** The rows of each symbol by date (a stable sort; files that are already sorted cost one pass). */
export function rowsBySymbol(table: BarTable): SymbolRows[] {
  const counts = new Int32Array(table.symbols.length)
  for (let i = 0; i < table.count; i++) (counts[table.symbolOf[i] as number] as number)++
  const orders = Array.from(counts, (count) => new Int32Array(count))
  const filled = new Int32Array(counts.length)
  for (let i = 0; i < table.count; i++) {
    const id = table.symbolOf[i] as number
    const order = orders[id] as Int32Array
    order[filled[id] as number] = i
    filled[id] = (filled[id] as number) + 1
  }
  return orders.map((order, id) => {
    sortByDay(order, table.day)
    return { symbol: table.symbols[id] as string, order }
  })
}

function sortByDay(order: Int32Array, day: Int32Array): void {
  let ascending = true
  let descending = true
  for (let k = 1; k < order.length; k++) {
    const step = (day[order[k] as number] as number) - (day[order[k - 1] as number] as number)
    if (step < 0) ascending = false
    if (step <= 0) continue
    descending = false
  }
  if (ascending) return
  if (descending && distinctDays(order, day)) order.reverse()
  else order.sort((a, b) => (day[a] as number) - (day[b] as number) || a - b)
}

function distinctDays(order: Int32Array, day: Int32Array): boolean {
  for (let k = 1; k < order.length; k++) {
    if (day[order[k] as number] === day[order[k - 1] as number]) return false
  }
  return true
}

/** Bars of one symbol: of several rows on a date the last one of the file stays. */
export function barsOf(table: BarTable, { order }: SymbolRows): Bars {
  const kept = lastOfEachDay(order, table.day)
  const bars = allocateBars(kept.length)
  for (let k = 0; k < kept.length; k++) {
    const row = kept[k] as number
    bars.day[k] = table.day[row] as number
    bars.open[k] = table.open[row] as number
    bars.high[k] = table.high[row] as number
    bars.low[k] = table.low[row] as number
    bars.close[k] = table.close[row] as number
    bars.volume[k] = table.volume[row] as number
    bars.flags[k] = table.flags[row] as number
  }
  return bars
}

/** Row indices that stay, by ascending date. */
export function lastOfEachDay(order: Int32Array, day: Int32Array): Int32Array {
  return order.filter(
    (row, k) => k + 1 === order.length || day[row] !== day[order[k + 1] as number],
  )
}
