import { type Bars, barCount } from '../columns/bars'
import { hasSuspects, trustedBars } from '../columns/suspect'
import type { LabelSpec } from './label-spec'
import { targetPrices } from './target'
import { type Barriers, tripleBarrier } from './triple-barrier'

export interface ExplosionLabels {
  /**
   * 1 exploded, 0 did not, -1 unknown: the last H bars, hit or not, bars without a target, bars that are
   * suspect or have a suspect one in their window, and windows with a hole where the spec minds them.
   */
  readonly y: Int8Array
  /** Bars from t to the first bar that reached the target; 0 where y is not 1. */
  readonly firstHit: Int32Array
}

/**
 * Labels every bar t by the window t+1..t+H. Bars whose window is cut short are unknown even when
 * the target was already reached: keeping only the hits among them would bias the rate upwards.
 * Throws a RangeError on a horizon below 1 or a theta that is not positive.
 */
export function labelExplosions(bars: Bars, spec: LabelSpec): ExplosionLabels {
  const n = barCount(bars)
  const target = targetPrices(bars, spec)
  const y = new Int8Array(n).fill(-1)
  const firstHit = new Int32Array(n)
  const path = pathOf(bars, spec)
  const trusted = hasSuspects(bars) ? trustedBars(bars, 0, spec.horizon) : null
  const whole = spec.maxStepDays === undefined ? null : withoutHoles(bars, spec)
  const barriers = spec.kind === 'triple_barrier' ? tripleBarrier(bars, spec) : null
  const skip = spec.kind === 'end_close' ? spec.horizon : 1
  for (let t = 0; t < n - spec.horizon; t++) {
    const price = target[t] as number
    if (price !== price || trusted?.[t] === 0 || whole?.[t] === 0) continue
    const hit = barriers ? barsToUpper(barriers, t) : barsToHit(path, t, skip, spec.horizon, price)
    firstHit[t] = hit
    y[t] = hit > 0 ? 1 : 0
  }
  return { y, firstHit }
}

/** 1 where no step from t to t + H is longer than the spec allows. */
function withoutHoles({ day }: Bars, { horizon, maxStepDays = Infinity }: LabelSpec): Uint8Array {
  const whole = new Uint8Array(day.length).fill(1)
  for (let k = 1; k < day.length; k++)
    if ((day[k] as number) - (day[k - 1] as number) > maxStepDays)
      whole.fill(0, Math.max(0, k - horizon), k)
  return whole
}

const barsToUpper = ({ side, at }: Barriers, t: number): number =>
  side[t] === 1 ? (at[t] as number) : 0

/** The prices that may reach the target. */
function pathOf(bars: Bars, spec: LabelSpec): Float64Array {
  return spec.kind === 'max_close' || spec.kind === 'end_close' ? bars.close : bars.high
}

/** Bars from t to the first price of t+first..t+last at or above `price`; 0 when there is none. */
function barsToHit(
  path: Float64Array,
  t: number,
  first: number,
  last: number,
  price: number,
): number {
  for (let k = first; k <= last; k++) if ((path[t + k] as number) >= price) return k
  return 0
}
