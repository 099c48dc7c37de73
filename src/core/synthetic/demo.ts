import type { Random } from '../columns/random'
import { attentionOf } from './attention'
import { barsAround, roundToTick } from './build-bars'
import { everyDay, weekdays } from './calendar'
import { demoPath } from './demo-path'
import { planEvents } from './plan-events'
import { clusteredVolatility, logUniform, randomOf, studentShock, uniform } from './shocks'
import { truthOf } from './truth'
import { type SyntheticSymbol, type SyntheticUniverse, universeOf } from './universe'
import { volumeOf } from './volume'

const STOCKS = 52
const COINS = 8
const STOCK_BARS = 1500
/** The same years on a calendar without weekends. */
const COIN_BARS = 2100
/** Every sixth stock is listed later. */
const LATE_BARS = 1050

/** A kind of market: how its symbols and its common factor move. */
interface Market {
  readonly assetClass: 'stock' | 'crypto'
  readonly days: Int32Array
  /** Log returns of the common factor on `days`. */
  readonly returns: Float64Array
  /** Own volatility a bar, range over symbols. */
  readonly sigma: readonly [lo: number, hi: number]
  readonly start: readonly [lo: number, hi: number]
  /** Traded value a bar at the first price, currency units. */
  readonly tradedValue: readonly [lo: number, hi: number]
  readonly gap: number
}

/**
 * 52 stocks on weekdays and 8 coins on every day, with planted compressions and explosions.
 * It shows that the pipeline finds what is there; it says nothing about real markets.
 */
export function demoUniverse(seed: number): SyntheticUniverse {
  const stocks: Market = {
    assetClass: 'stock',
    days: weekdays(STOCK_BARS),
    returns: factor(randomOf(seed, 0), STOCK_BARS, 0.009),
    sigma: [0.016, 0.032],
    start: [8, 180],
    tradedValue: [5e5, 8e7],
    gap: 1,
  }
  const coins: Market = {
    assetClass: 'crypto',
    days: everyDay(COIN_BARS),
    returns: factor(randomOf(seed, 1), COIN_BARS, 0.018),
    sigma: [0.022, 0.036],
    start: [2, 900],
    tradedValue: [5e6, 6e8],
    gap: 0.05,
  }
  return universeOf([
    ...Array.from({ length: STOCKS }, (_, i) =>
      symbolOf(stockName(i), stocks, i % 6 === 5 ? LATE_BARS : STOCK_BARS, randomOf(seed, 2 + i)),
    ),
    ...Array.from({ length: COINS }, (_, i) =>
      symbolOf(`DEMOC${i + 1}-USD`, coins, COIN_BARS, randomOf(seed, 2 + STOCKS + i)),
    ),
  ])
}

const stockName = (i: number): string => `DEMO${String(i + 1).padStart(2, '0')}`

function factor(random: Random, count: number, sigma: number): Float64Array {
  const clusters = clusteredVolatility(random, count)
  return clusters.map((cluster) => sigma * cluster * studentShock(random) + 0.0002)
}

function symbolOf(symbol: string, market: Market, count: number, random: Random): SyntheticSymbol {
  const { assetClass } = market
  const day = market.days.slice(-count)
  const events = planEvents(random, count)
  const temper = { sigma: uniform(random, ...market.sigma), beta: uniform(random, 0.6, 1.4) }
  const clusters = clusteredVolatility(random, count)
  const path = demoPath(random, temper, market.returns.slice(-count), clusters, events)
  const start = logUniform(random, ...market.start)
  const bars = barsAround(path, { day, start, gap: market.gap, round: roundToTick }, random)
  bars.volume.set(volumeOf(random, path, logUniform(random, ...market.tradedValue) / start, events))
  return {
    instrument: {
      symbol,
      assetClass,
      calendar: assetClass === 'crypto' ? 365 : 252,
      currency: 'USD',
      bars,
    },
    attention: attentionOf(random, symbol, day, path),
    truth: truthOf(symbol, bars, events),
  }
}
