import type { ChartLevel } from '../../contracts/setups'
import { columnOf, type Frame } from '../../core/features/frame'
import { resistance, RESISTANCE_BARS } from '../../core/signals/resistance'

/** The resistance at bar 0 and the last bar that set it; null where fewer than 55 bars stand before. */
export function resistanceAt(frame: Frame, high: Float64Array, bar0: number): ChartLevel | null {
  const price = columnOf(frame, resistance(frame))[bar0] as number
  if (Number.isNaN(price)) return null
  const before = high.subarray(bar0 - RESISTANCE_BARS, bar0)
  return { price, at: bar0 - RESISTANCE_BARS + before.lastIndexOf(price) }
}
