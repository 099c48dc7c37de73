import { type Bars, barCount, sliceBars } from '../columns/bars'
import { labelExplosions } from './explosion'
import type { LabelSpec } from './label-spec'
import { targetPrices } from './target'

/** What came of one decision bar. Bars are counted from it: 1 is the next bar. */
export interface Outcome {
  readonly exploded: boolean
  /** Price to reach; Infinity when volatility was 0. */
  readonly target: number
  /** Bars to the first hit, null when the target was not reached. */
  readonly hitAt: number | null
  /** Bars to the highest high of the window, the first of equals. */
  readonly peakAt: number
  readonly peakPrice: number
  /** Close of the last bar of the window. */
  readonly endPrice: number
  /** Open of the bar after the decision. */
  readonly entry: number
}

/**
 * Outcome of bar `t`, or null when the label is unknown there (or there is no such bar). The bars
 * from the first on take part, so that the target is the one of the label column to the last bit.
 */
export function outcomeAt(bars: Bars, t: number, spec: LabelSpec): Outcome | null {
  const end = t + spec.horizon
  if (!Number.isInteger(t) || t < 0 || end >= barCount(bars)) return null
  const upToEnd = sliceBars(bars, 0, end + 1)
  const { y, firstHit } = labelExplosions(upToEnd, spec)
  if (y[t] === -1) return null
  const peak = highestBar(bars.high, t + 1, end)
  return {
    exploded: y[t] === 1,
    target: targetPrices(upToEnd, spec)[t] as number,
    hitAt: y[t] === 1 ? (firstHit[t] as number) : null,
    peakAt: peak - t,
    peakPrice: bars.high[peak] as number,
    endPrice: bars.close[end] as number,
    entry: bars.open[t + 1] as number,
  }
}

function highestBar(high: Float64Array, from: number, to: number): number {
  let best = from
  for (let k = from + 1; k <= to; k++) if ((high[k] as number) > (high[best] as number)) best = k
  return best
}
