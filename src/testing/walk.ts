import { allocateBars, type Bars } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'
import { createRandom } from '../core/columns/random'

/** A seeded geometric random walk with daily bars from day 15,000 on: test material, not a market. */
function walkBars(count: number, seed: number, volatility = 0.03): Bars {
  const random = createRandom(seed)
  const bars = allocateBars(count)
  let close = 20
  for (let t = 0; t < count; t++) {
    const open = close
    close = open * Math.exp(volatility * random.normal())
    const reach = 1 + volatility * Math.abs(random.normal())
    bars.day[t] = 15_000 + t
    bars.open[t] = open
    bars.close[t] = close
    bars.high[t] = Math.max(open, close) * reach
    bars.low[t] = Math.min(open, close) / reach
    bars.volume[t] = Math.round(1e5 * Math.exp(random.normal()))
  }
  return bars
}

export function walkInstrument(symbol: string, count: number, seed: number): Instrument {
  return {
    symbol,
    assetClass: 'stock',
    calendar: 252,
    currency: null,
    bars: walkBars(count, seed),
  }
}

/** The same instrument with every bar after `last` replaced by another walk. */
export function withNoiseAfter(instrument: Instrument, last: number, seed: number): Instrument {
  const { bars } = instrument
  const noise = walkBars(bars.day.length, seed, 0.2)
  const mix = (own: Float64Array, other: Float64Array) =>
    own.map((value, t) => (t <= last ? value : (other[t] as number)))
  return {
    ...instrument,
    bars: {
      ...bars,
      open: mix(bars.open, noise.open),
      high: mix(bars.high, noise.high),
      low: mix(bars.low, noise.low),
      close: mix(bars.close, noise.close),
      volume: mix(bars.volume, noise.volume),
    },
  }
}
