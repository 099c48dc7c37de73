import { bbWidth20 } from '../features/compression'
import { columnOf, lengthOf } from '../features/frame'
import { presentRun, runLength } from '../features/ops/trailing'
import type { Frame } from '../features/series'
import { LOOKBACK, maSpread102050, narrowBands } from './compression'

/** Bars that the longest average, SMA50, and the look-back of its spread need before the first eligible one. */
export const BARS_BEFORE_ELIGIBLE = 50 - 1 + LOOKBACK - 1

/**
 * 1 where the last 252 values of Bollinger width and of the spread of SMA 10, 20 and 50 all exist:
 * the rows that every signal is judged on.
 */
export function eligibleColumn(frame: Frame): Uint8Array {
  const widths = columnOf(frame, presentRun(bbWidth20(frame)))
  const spreads = columnOf(frame, presentRun(maSpread102050(frame)))
  const out = new Uint8Array(lengthOf(frame))
  for (let t = 0; t < out.length; t++) {
    const shorter = Math.min(widths[t] as number, spreads[t] as number)
    out[t] = shorter >= LOOKBACK ? 1 : 0
  }
  return out
}

/** Bars of S1 in a row up to and including each bar; 0 where S1 does not hold or is unknown. */
export function s1RunLength(frame: Frame): Int32Array {
  return Int32Array.from(columnOf(frame, runLength(narrowBands(frame))), (run) => run || 0)
}
