import { columnOf } from './frame'
import { multiply } from './ops/arithmetic'
import { mean } from './ops/trailing'
import type { Frame } from './series'

/**
 * Mean of close * volume over 20 bars, currency units, NaN until the window is full; missing
 * volume counts 0. A filter, never an input of a model.
 */
export function meanTradedValue20(frame: Frame): Float64Array {
  return columnOf(frame, mean(multiply(frame.close, frame.tradedVolume), 20))
}
