import { type Bars, firstBarOnOrAfter, sliceBars } from '../columns/bars'
import { dayIndex } from '../columns/brand'
import type { Instrument } from '../columns/instrument'
import { equalWeight } from './equal-weight'
import { planOrders } from './orders'
import { type Book, closeDue, createBook, fillOrders, markToMarket } from './book'
import type { BacktestOutcome, BacktestParameters, Entry } from './types'

/**
 * Walks the test period date by date. A signal at close t is filled at the open of t+1, sized by
 * the equity at the close before; then exits are looked for, the entry bar included; then
 * positions are valued at the close (the last one when a symbol has no bar that date). A slot or
 * cash freed on a date is used from the next date on. Nothing after `to` is read: positions that
 * are open at the last bar, of the period or of a symbol's data, are closed at its close and
 * marked `end_of_data`.
 */
export function runBacktest(
  instruments: readonly Instrument[],
  entries: readonly Entry[],
  parameters: BacktestParameters,
): BacktestOutcome {
  const known = instruments.map((instrument) => upTo(instrument, parameters))
  const orders = planOrders(known, entries, parameters)
  const day = datesOf(known, parameters.from)
  const equity = new Float64Array(day.length)
  const invested = new Float64Array(day.length)
  const book = createBook(known, parameters)
  day.forEach((date, i) => {
    fillOrders(book, orders.byDay.get(date) ?? [], parameters)
    closeDue(book, date)
    invested[i] = markToMarket(book, date)
    book.equity = book.cash + (invested[i] as number)
    equity[i] = book.equity
  })
  const benchmark = equalWeight(known, day, parameters.startEquity)
  return {
    ...totalsOf(book, orders.unfillable),
    startEquity: parameters.startEquity,
    periodsPerYear: Math.max(252, ...known.map(({ calendar }) => calendar)),
    symbols: known.filter(({ bars }) => hasBarFrom(bars, parameters.from)).length,
    day,
    equity,
    invested,
    equalWeight: benchmark.curve,
    largestHolding: benchmark.largest,
  }
}

function totalsOf(book: Book, unfillable: number) {
  const { trades, costs, traded, held, full, tooSmall } = book
  return { trades, costs, traded, passed: { unfillable, held, full, tooSmall } }
}

function upTo(instrument: Instrument, { to }: BacktestParameters): Instrument {
  const end = firstBarOnOrAfter(instrument.bars, dayIndex(to + 1))
  return { ...instrument, bars: sliceBars(instrument.bars, 0, end) }
}

const hasBarFrom = (bars: Bars, from: number): boolean => (bars.day.at(-1) ?? -Infinity) >= from

function datesOf(instruments: readonly Instrument[], from: number): Int32Array {
  const days = new Set<number>()
  for (const { bars } of instruments) for (const day of bars.day) if (day >= from) days.add(day)
  return Int32Array.from(days).sort()
}
