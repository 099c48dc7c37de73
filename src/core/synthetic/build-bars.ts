import { allocateBars, type Bars } from '../columns/bars'
import type { Random } from '../columns/random'
import type { Path } from './path'
import { uniform } from './shocks'

export interface BarShape {
  readonly day: Int32Array
  /** Close before the first bar. */
  readonly start: number
  /** Size of overnight gaps, in units of the bar's volatility; markets that never close have none. */
  readonly gap: number
  readonly round: (price: number) => number
}

/** Longest wick, log. */
const LONGEST_WICK = 0.1

/**
 * Bars around a path of log returns: closes follow it, opens gap within it, wicks grow with the
 * bar's volatility. Every price is rounded, so that high and low enclose open and close. Volume is 0.
 */
export function barsAround(path: Path, shape: BarShape, random: Random): Bars {
  const bars = allocateBars(path.returns.length)
  bars.day.set(shape.day)
  let level = Math.log(shape.start)
  path.returns.forEach((change, t) => {
    const sigma = path.sigma[t] as number
    const early = Math.max(uniform(random, 0, 0.6), path.overnight[t] as number)
    const gap = shape.gap * (early * change + 0.3 * sigma * random.normal())
    const open = level + gap
    level += change
    bars.open[t] = shape.round(Math.exp(open))
    bars.close[t] = shape.round(Math.exp(level))
    bars.high[t] = shape.round(Math.exp(Math.max(open, level) + wick(random, sigma)))
    bars.low[t] = shape.round(Math.exp(Math.min(open, level) - wick(random, sigma)))
  })
  return bars
}

function wick(random: Random, sigma: number): number {
  return Math.min(LONGEST_WICK, 0.45 * sigma * Math.abs(random.normal()))
}

/** Ticks of 0.01 from 1 up, of 0.0001 below; never 0. */
export function roundToTick(price: number): number {
  const ticks = price >= 1 ? 100 : 10_000
  return Math.max(1, Math.round(price * ticks)) / ticks
}
