import { type Bars, barCount } from '../../columns/bars'
import { isSuspect } from '../../columns/suspect'

/** What came of bar 0 within the window, as fractions of its close; NaN where the window is cut. */
export interface EventFigures {
  readonly peakGain: number
  /** Bars from bar 0 to the highest high, the first of equals. */
  readonly peakAt: number
  readonly endGain: number
  /** Lowest low up to the bar of the peak, at most 0: within that bar the low may come first. */
  readonly dip: number
}

const CUT: EventFigures = { peakGain: NaN, peakAt: NaN, endGain: NaN, dip: NaN }

/** Figures of the window t+1..t+horizon; cut by the last bar and by suspect ones. */
export function eventFigures(bars: Bars, t: number, horizon: number): EventFigures {
  if (t + horizon >= barCount(bars)) return CUT
  const { high, low, close } = bars
  const start = close[t] as number
  let peak = t + 1
  for (let k = t + 1; k <= t + horizon; k++) {
    if (isSuspect(bars, k)) return CUT
    if ((high[k] as number) > (high[peak] as number)) peak = k
  }
  let least = start
  for (let k = t + 1; k <= peak; k++) least = Math.min(least, low[k] as number)
  return {
    peakGain: (high[peak] as number) / start - 1,
    peakAt: peak - t,
    endGain: (close[t + horizon] as number) / start - 1,
    dip: least / start - 1,
  }
}
