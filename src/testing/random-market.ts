import { type Bars, allocateBars } from '../core/columns/bars'
import { type DayIndex, dayIndex } from '../core/columns/brand'
import type { DatedValues } from '../core/columns/dated-values'
import type { AssetClass, Instrument } from '../core/columns/instrument'
import { createRandom } from '../core/columns/random'
import type { BacktestParameters, Entry } from '../core/backtest/types'

const FIRST_DAY = 18_000

/** Bars from rows of open, high, low, close and volume on consecutive days from `FIRST_DAY`. */
export function barsFrom(rows: readonly (readonly number[])[], firstDay = FIRST_DAY): Bars {
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at] ?? NaN)
  return {
    day: Int32Array.from(rows, (_, i) => firstDay + i),
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: column(4),
    flags: new Uint8Array(rows.length),
  }
}

/** A random walk with wide bars, some days missing. */
export function randomBars(seed: number, count: number): Bars {
  const random = createRandom(seed)
  const bars = allocateBars(count)
  let day = FIRST_DAY + random.below(20)
  let close = 20 + random.below(80)
  for (let i = 0; i < count; i++) {
    const open = close * (1 + 0.01 * random.normal())
    close = Math.max(0.5, open * (1 + 0.05 * random.normal()))
    bars.day[i] = day
    bars.open[i] = open
    bars.high[i] = Math.max(open, close) * (1 + 0.02 * random.next())
    bars.low[i] = Math.min(open, close) * (1 - 0.02 * random.next())
    bars.close[i] = close
    bars.volume[i] = random.next() < 0.05 ? 0 : Math.floor(1000 + 1e5 * random.next())
    day += random.next() < 0.1 ? 3 : 1
  }
  return bars
}

/** Daily values round the days of some bars, a few days missing, some published late. */
export function randomAttention(seed: number, days: Int32Array, lagBars = 1): DatedValues {
  const random = createRandom(seed)
  const first = (days[0] ?? 0) - 60
  const span = (days.at(-1) ?? 0) + 5 - first
  const all = Array.from({ length: span }, (_, i) => first + i)
  const day = Int32Array.from(all.filter(() => random.next() < 0.95))
  return {
    day,
    available: day.map((d) => d + random.below(4)),
    value: Float64Array.from(day, () => 1 + random.below(1000)),
    periodDays: 1,
    lagBars,
  }
}

export function instrumentOf(
  symbol: string,
  bars: Bars,
  assetClass: AssetClass = 'stock',
): Instrument {
  const calendar = assetClass === 'crypto' ? 365 : 252
  return { symbol, assetClass, calendar, currency: 'USD', bars }
}

export function randomMarket(seed: number, symbols: number, count: number): Instrument[] {
  return Array.from({ length: symbols }, (_, i) =>
    instrumentOf(`S${i}`, randomBars(seed * 100 + i, count), i % 3 === 2 ? 'crypto' : 'stock'),
  )
}

/** A candidate on about one bar in eight from bar 14 on; scores have ties. */
export function randomEntries(seed: number, instruments: readonly Instrument[]): Entry[] {
  const random = createRandom(seed)
  return instruments.flatMap(({ bars }, instrument) =>
    Array.from(bars.day, (_, bar) => ({
      instrument,
      bar,
      score: Math.floor(10 * random.next()),
      probability: random.next(),
    })).filter(({ bar, probability }) => bar >= 14 && probability > 0.875),
  )
}

export function parameters(change: Partial<BacktestParameters> = {}): BacktestParameters {
  return {
    startEquity: 100_000,
    maxPositions: 3,
    riskPerTrade: 0.02,
    maxWeight: 0.3,
    stopAtr: 2,
    target: 0.15,
    maxBars: 10,
    slippageBps: null,
    minLift: 2,
    from: dayIndex(FIRST_DAY + 20),
    to: dayIndex(FIRST_DAY + 100_000),
    ...change,
  }
}

export const dayAfter = (days: number): DayIndex => dayIndex(FIRST_DAY + days)
