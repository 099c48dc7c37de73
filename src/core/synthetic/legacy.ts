import { allocateBars, type Bars } from '../columns/bars'
import type { Random } from '../columns/random'
import { everyDay } from './calendar'
import type { PlannedEvent } from './plan-events'
import { between, randomOf, uniform } from './shocks'
import { truthOf } from './truth'
import { type SyntheticSymbol, type SyntheticUniverse, universeOf } from './universe'

const BARS = 400
/** Weights of the days of an explosion; further days weigh 0.3. */
const WEIGHTS: readonly number[] = [3, 2.5, 2, 1.5, 1.2, 1, 0.8, 0.5]

interface LegacySymbol {
  readonly name: string
  readonly base: number
  /** Explosions asked for; the last one alone is left in the prices. */
  readonly asked: number
  /** Intraday standard deviation over the last price. */
  readonly range: number
}

const row = (name: string, base: number, asked: number, range: number): LegacySymbol => ({
  name,
  base,
  asked,
  range,
})

const SYMBOLS: readonly LegacySymbol[] = [
  row('GME', 15, 3, 0.02),
  row('AMC', 8, 2, 0.02),
  row('BBBY', 5, 2, 0.02),
  row('NVDA', 200, 2, 0.0125),
  row('AMD', 80, 2, 0.0125),
  row('PLTR', 12, 2, 0.0125),
  row('COIN', 60, 2, 0.0125),
  row('AAPL', 150, 1, 0.0075),
  row('MSFT', 300, 1, 0.0075),
  row('TSLA', 180, 2, 0.0125),
  row('BTC-USD', 28000, 3, 0.02),
  row('ETH-USD', 1800, 3, 0.02),
  row('SOL-USD', 25, 4, 0.02),
  row('DOGE-USD', 0.08, 3, 0.02),
]

/**
 * The generator that the project began with, as it behaved: 14 symbols, 400 calendar days, one
 * compression and explosion left in each, whatever was asked for, without noise in the explosion
 * and with prices rounded to cents. Kept to reproduce its published figures. Names carry the prefix
 * SYN-; mentions follow volume, without the look-ahead of the original.
 */
export function legacyUniverse(seed: number): SyntheticUniverse {
  return universeOf(SYMBOLS.map((symbol, i) => symbolOf(symbol, randomOf(seed, i))))
}

function symbolOf({ name, base, asked, range }: LegacySymbol, random: Random): SyntheticSymbol {
  const symbol = `SYN-${name}`
  const event = planEvent(random, asked)
  const bars = allocateBars(BARS)
  bars.day.set(everyDay(BARS))
  fillPrices(bars, base, range, legacyReturns(random, event), random)
  fillVolume(bars, event, random)
  const mentions = bars.volume.map((volume) => Math.round(volume / 5e4))
  return {
    instrument: {
      symbol,
      assetClass: name.endsWith('-USD') ? 'crypto' : 'stock',
      calendar: 365,
      currency: 'USD',
      bars,
    },
    attention: { symbol, day: bars.day.slice(), mentions },
    truth: truthOf(symbol, bars, [event]),
  }
}

/** The explosion that overwrote the others: the one asked for last that fits into the days. */
function planEvent(random: Random, asked: number): PlannedEvent {
  const last = Math.min(asked, 3) - 1
  const rise = between(random, 100 + 120 * last, Math.min(180 + 120 * last, 350) - 1)
  const quiet = between(random, 15, 24)
  return {
    kind: 'compression_explosion',
    start: rise - quiet,
    wild: 0,
    quiet,
    rise: between(random, 6, 11),
    gain: uniform(random, 0.5, 1),
    fakeout: false,
    fall: 0,
    after: 0,
  }
}

/** Simple returns a day; `gain` is their arithmetic sum over the explosion. */
function legacyReturns(random: Random, { start, quiet, rise, gain }: PlannedEvent): number[] {
  const weights = Array.from({ length: rise }, (_, i) => WEIGHTS[i] ?? 0.3)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const [drift, sigma] = random.next() < 0.5 ? [0, 0.01] : [-0.02, 0.02]
  return Array.from({ length: BARS }, (_, t) => {
    const at = t - start
    if (at < 0) return 0.001 + 0.02 * random.normal()
    if (at < quiet) return 0.005 * random.normal() * (1 - (0.9 * at) / (quiet - 1))
    const weight = weights[at - quiet]
    return weight === undefined ? drift + sigma * random.normal() : (gain * weight) / total
  })
}

function fillPrices(
  bars: Bars,
  base: number,
  range: number,
  returns: readonly number[],
  random: Random,
): void {
  let close = base
  returns.forEach((change, t) => {
    const open = close * (1 + (range / 2) * random.normal())
    close *= 1 + change
    const wick = (): number => Math.abs(range * random.normal())
    bars.open[t] = cents(open)
    bars.close[t] = cents(close)
    bars.high[t] = cents(Math.max(open, close) * (1 + wick()))
    bars.low[t] = cents(Math.min(open, close) * (1 - wick()))
  })
}

/** Whole cents, at least one. */
const cents = (price: number): number => Math.max(1, Math.round(price * 100)) / 100

function fillVolume(bars: Bars, { start, quiet, rise }: PlannedEvent, random: Random): void {
  for (let t = 0; t < BARS; t++) {
    const at = t - start
    const busy = at >= quiet && at < quiet + rise ? uniform(random, 2, 5) : 1
    const dry = at >= 0 && at < quiet ? uniform(random, 0.3, 0.7) : 1
    bars.volume[t] = Math.round(Math.exp(15 + 0.5 * random.normal()) * busy * dry)
  }
}
