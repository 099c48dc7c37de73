import type { Instrument } from '../columns/instrument'
import { createFrame } from '../features/frame'
import { featureColumn } from '../features/registry'
import { buyPrice, type Costs, costsOf } from './costs'
import type { BacktestParameters, Entry } from './types'

/** A candidate with everything its fill needs, none of it dependent on the portfolio. */
export interface Order {
  readonly instrument: number
  readonly symbol: string
  readonly signalBar: number
  readonly entryBar: number
  /** Open of the entry bar with slippage. */
  readonly entry: number
  readonly stop: number
  readonly target: number | null
  /** Shares that 5% of the entry bar's volume allows; Infinity when the volume is missing. */
  readonly maxShares: number
  readonly costs: Costs
  readonly fractional: boolean
  readonly score: number
  readonly probability: number
}

export interface OrderBook {
  /** By day of the entry bar, best score first, ties by symbol. */
  readonly byDay: ReadonlyMap<number, readonly Order[]>
  readonly unfillable: number
}

const VOLUME_SHARE = 0.05

/**
 * Orders of a list of candidates: filled at the open of the bar after the signal, stop
 * `stopAtr` ATR14 of the signal bar below the fill. A bar without trading (volume 0) fills nothing,
 * and neither does an open at or below the stop, which slippage alone would have triggered; a missing
 * volume is unknown, so it fills without the cap on volume.
 */
export function planOrders(
  instruments: readonly Instrument[],
  entries: readonly Entry[],
  parameters: BacktestParameters,
): OrderBook {
  const atr = atrColumns(instruments)
  const byDay = new Map<number, Order[]>()
  let unfillable = 0
  for (const entry of entries) {
    const instrument = instruments[entry.instrument]
    if (!instrument) throw new RangeError(`entry names instrument ${entry.instrument}`)
    const day = instrument.bars.day[entry.bar + 1]
    if (day !== undefined && day < parameters.from) continue
    const order = orderOf(instrument, entry, atr(entry.instrument)[entry.bar], parameters)
    if (day === undefined || order === null) unfillable++
    else pushTo(byDay, day, order)
  }
  for (const orders of byDay.values()) orders.sort(byRank)
  return { byDay, unfillable }
}

function pushTo(byDay: Map<number, Order[]>, day: number, order: Order): void {
  const orders = byDay.get(day)
  if (orders) orders.push(order)
  else byDay.set(day, [order])
}

function orderOf(
  { symbol, assetClass, bars }: Instrument,
  { instrument, bar, score, probability }: Entry,
  atr: number | undefined,
  { slippageBps, stopAtr, target }: BacktestParameters,
): Order | null {
  const open = bars.open[bar + 1]
  const volume = bars.volume[bar + 1]
  if (open === undefined || volume === 0 || !Number.isFinite(atr)) return null
  const costs = costsOf(assetClass, slippageBps)
  const entry = buyPrice(open, costs)
  const stop = entry - stopAtr * (atr as number)
  if (stop >= open) return null
  return {
    instrument,
    symbol,
    signalBar: bar,
    entryBar: bar + 1,
    entry,
    stop,
    target: target === null ? null : entry * (1 + target),
    maxShares: Number.isFinite(volume) ? VOLUME_SHARE * (volume as number) : Infinity,
    costs,
    fractional: assetClass === 'crypto',
    score,
    probability,
  }
}

/** Wilder's ATR14 in price units by instrument, computed when first asked for. */
function atrColumns(instruments: readonly Instrument[]): (index: number) => Float64Array {
  const columns = new Map<number, Float64Array>()
  return (index) => {
    const known = columns.get(index)
    if (known) return known
    const { bars } = instruments[index] as Instrument
    const column = featureColumn(createFrame(bars), 'atr_pct').map(
      (value, bar) => value * (bars.close[bar] as number),
    )
    columns.set(index, column)
    return column
  }
}

function byRank(a: Order, b: Order): number {
  if (a.score !== b.score) return b.score - a.score
  return a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0
}
