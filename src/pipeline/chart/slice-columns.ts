import type { ChartBars } from '../../contracts/setups'
import { type Bars, barCount } from '../../core/columns/bars'
import type { Frame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { signalColumn } from '../../core/signals/registry'
import { overlaysOf } from './overlays'

/** What a slice holds for each of its bars, whatever time a bar stands for. */
export type SliceColumns = Omit<ChartBars, 'bar0' | 'shadedRun' | 'resistance'>

/** The columns of the bars of a frame from bar `from` on; `shaded` is the column of the shaded signal. */
export function sliceColumns(
  frame: Frame,
  bars: Bars,
  from: number,
  shaded: Float64Array,
): SliceColumns {
  const own = (column: Float64Array) => column.slice(from, barCount(bars))
  const overlays = overlaysOf(frame)
  return {
    day: bars.day.slice(from),
    open: own(bars.open),
    high: own(bars.high),
    low: own(bars.low),
    close: own(bars.close),
    volume: own(bars.volume),
    sma20: own(overlays.sma20),
    sma50: own(overlays.sma50),
    sma200: own(overlays.sma200),
    bbUpper: own(overlays.bbUpper),
    bbLower: own(overlays.bbLower),
    kcUpper: own(overlays.kcUpper),
    kcLower: own(overlays.kcLower),
    squeeze: own(signalColumn(frame, 'SQ')),
    shaded: own(shaded),
    bbPctRank: own(featureColumn(frame, 'bb_width_pctrank252')),
    volumeRatio: own(overlays.volumeRatio5to20),
    atrPct: own(featureColumn(frame, 'atr_pct')),
  }
}

/** Bars in a row up to and including `at` on which a condition holds. */
export function runUpTo(holds: Float64Array, at: number): number {
  let run = 0
  while (at - run >= 0 && holds[at - run] === 1) run++
  return run
}
