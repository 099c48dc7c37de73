import { averageSpread } from './averages'
import { featureColumn } from './registry'
import { columnOf } from './frame'
import { pctRank } from './ops/trailing'
import type { Frame } from './series'

/** Trailing percentile of Bollinger width over 252 bars, 0 to 1. */
export function bbWidthPctRank252(frame: Frame): Float64Array {
  return featureColumn(frame, 'bb_width_pctrank252')
}

/** Trailing percentile of the spread of SMA 10, 20 and 50 over 252 bars, 0 to 1. */
export function maSpread102050PctRank252(frame: Frame): Float64Array {
  return columnOf(frame, pctRank(averageSpread(frame, [10, 20, 50]), 252))
}
