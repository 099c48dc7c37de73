import { dayOfBar } from '../columns/bars'
import { isoFromDay } from '../columns/day'
import type { Instrument } from '../columns/instrument'
import { commission, sellPrice } from './costs'
import { type Exit, walkExit } from './exits'
import type { Order } from './orders'
import { positionSize } from './size'
import type { BacktestSpec, Trade } from './types'

interface Position {
  readonly order: Order
  readonly shares: number
  /** Known from the bars alone, acted on when its day comes. */
  readonly exit: Exit
  readonly exitDay: number
  /** Bar whose close values the position. */
  bar: number
}

/** The state of the walk. */
export interface Book {
  readonly instruments: readonly Instrument[]
  readonly trades: Trade[]
  positions: Position[]
  cash: number
  /** At the last close. */
  equity: number
  costs: number
  traded: number
  held: number
  full: number
  tooSmall: number
}

/** The book before the first bar: no positions, all of `startEquity` in cash. */
export function createBook(
  instruments: readonly Instrument[],
  { startEquity }: BacktestSpec,
): Book {
  return {
    instruments,
    trades: [],
    positions: [],
    cash: startEquity,
    equity: startEquity,
    costs: 0,
    traded: 0,
    held: 0,
    full: 0,
    tooSmall: 0,
  }
}

/** Fills the orders of a date in their order, as far as slots, symbols and cash allow. */
export function fillOrders(book: Book, orders: readonly Order[], spec: BacktestSpec): void {
  for (const order of orders) {
    if (book.positions.some((open) => open.order.instrument === order.instrument)) book.held++
    else if (book.positions.length >= spec.maxPositions) book.full++
    else fill(book, order, spec)
  }
}

function fill(book: Book, order: Order, spec: BacktestSpec): void {
  const shares = positionSize({
    equity: book.equity,
    risk: spec.riskPerTrade,
    maxWeight: spec.maxWeight,
    cash: book.cash,
    ...order,
  })
  if (shares === 0) {
    book.tooSmall++
    return
  }
  const { bars } = book.instruments[order.instrument] as Instrument
  const { stop, target, entryBar } = order
  const exit = walkExit(bars, entryBar, { stop, target, maxBars: spec.maxBars })
  const exitDay = dayOfBar(bars, exit.bar)
  book.positions.push({ order, shares, exit, exitDay, bar: entryBar })
  settle(book, -shares, order.entry, order)
}

/** Closes the positions whose exit falls on `day`. */
export function closeDue(book: Book, day: number): void {
  const due = book.positions.filter((position) => position.exitDay === day)
  if (due.length === 0) return
  book.positions = book.positions.filter((position) => position.exitDay !== day)
  for (const position of due) {
    const exit = sellPrice(position.exit.price, position.order.costs)
    settle(book, position.shares, exit, position.order)
    book.trades.push(tradeOf(position, exit, book))
  }
}

/** Books a fill: `shares` above 0 are sold, below 0 bought. */
function settle(book: Book, shares: number, price: number, { costs }: Order): void {
  const size = Math.abs(shares)
  const paid = commission(size, price, costs)
  const side = Math.sign(shares)
  const unslipped = price / (1 - side * costs.slippage)
  book.cash += shares * price - paid
  book.traded += size * price
  book.costs += paid + size * Math.abs(price - unslipped)
}

/** Value of the open positions at their last close on or before `day`. */
export function markToMarket(book: Book, day: number): number {
  let value = 0
  for (const position of book.positions) {
    const { bars } = book.instruments[position.order.instrument] as Instrument
    while ((bars.day[position.bar + 1] ?? Infinity) <= day) position.bar++
    value += position.shares * (bars.close[position.bar] as number)
  }
  return value
}

function tradeOf({ order, shares, exit }: Position, price: number, book: Book): Trade {
  const { bars } = book.instruments[order.instrument] as Instrument
  const fees = commission(shares, order.entry, order.costs) + commission(shares, price, order.costs)
  const pnl = shares * (price - order.entry) - fees
  return {
    symbol: order.symbol,
    signalDate: isoFromDay(dayOfBar(bars, order.signalBar)),
    entryDate: isoFromDay(dayOfBar(bars, order.entryBar)),
    exitDate: isoFromDay(dayOfBar(bars, exit.bar)),
    entry: order.entry,
    exit: price,
    stop: order.stop,
    shares,
    bars: exit.bar - order.entryBar + 1,
    reason: exit.reason,
    ambiguous: exit.ambiguous,
    pnl,
    r: pnl / (shares * (order.entry - order.stop)),
    score: order.score,
    probability: order.probability,
  }
}
