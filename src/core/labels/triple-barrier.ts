import { type Bars, barCount } from '../columns/bars'
import { trueRange } from '../kernels/price'
import { wilder } from '../kernels/smoothing'
import type { LabelSpec } from './label-spec'

/** ATR bars of both barriers, and how many ATRs the lower one stands below the close. */
const ATR_BARS = 14
export const STOP_ATR = 1

/** What a decision came to; columns of one value per bar. */
export interface Barriers {
  /** 1 upper first, -1 lower first, 0 neither within H bars; NaN unknown. */
  readonly side: Float64Array
  /** Bars to the touch, or to the end of the window; 0 where unknown. */
  readonly at: Int32Array
  /** Price at the touch: the open where it gaps beyond; the close of the last bar without one. */
  readonly exit: Float64Array
  /** 1 where one bar touched both, which counts as the lower. */
  readonly ambiguous: Uint8Array
}

/** Wilder's average true range over 14 bars, per bar. */
function atr14({ high, low, close }: Bars): Float64Array {
  const range = new Float64Array(close.length)
  trueRange(high, low, close, range)
  const out = new Float64Array(close.length)
  wilder(range, ATR_BARS, out)
  return out
}

/** The upper barrier of each bar, close + theta ATR14; NaN where ATR is unknown or 0. */
export function upperBarriers(bars: Bars, theta: number): Float64Array {
  const atr = atr14(bars)
  return bars.close.map((close, t) => (atr[t] === 0 ? NaN : close + theta * (atr[t] as number)))
}

/**
 * Which of two barriers about the close is touched first within H bars: theta ATR14 above, one ATR14
 * below. The open is looked at first, since it may gap beyond a barrier, then low and high of the bar; a
 * bar that touches both counts for the lower, the order within it being unknown. Unknown in the last H
 * bars, touched or not, and where ATR14 is unknown or 0. Source: M. Lopez de Prado, Advances in Financial
 * Machine Learning, 2018, 3.3.
 */
export function tripleBarrier(
  bars: Bars,
  { horizon, theta }: Pick<LabelSpec, 'horizon' | 'theta'>,
): Barriers {
  const n = barCount(bars)
  const { open, high, low, close } = bars
  const atr = atr14(bars)
  const side = new Float64Array(n).fill(NaN)
  const at = new Int32Array(n)
  const exit = new Float64Array(n).fill(NaN)
  const ambiguous = new Uint8Array(n)
  for (let t = 0; t < n - horizon; t++) {
    const range = atr[t] as number
    if (!(range > 0)) continue
    const upper = (close[t] as number) + theta * range
    const lower = (close[t] as number) - STOP_ATR * range
    const end = t + horizon
    side[t] = 0
    at[t] = horizon
    exit[t] = close[end] as number
    for (let k = t + 1; k <= end; k++) {
      const [first, top, bottom] = [open[k] as number, high[k] as number, low[k] as number]
      const gaps = first <= lower || first >= upper
      if (!gaps && bottom > lower && top < upper) continue
      const falls = gaps ? first <= lower : bottom <= lower
      side[t] = falls ? -1 : 1
      at[t] = k - t
      exit[t] = gaps ? first : falls ? lower : upper
      ambiguous[t] = !gaps && falls && top >= upper ? 1 : 0
      break
    }
  }
  return { side, at, exit, ambiguous }
}
