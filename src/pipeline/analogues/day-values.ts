import { sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { createFrame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'

/** Values of one instrument on a date, in the order of the features asked; NaN where missing. */
export interface DayValues {
  readonly symbol: string
  readonly values: Float64Array
}

/** Null without a bar of the day. Bars after it take no part. */
export function valuesOn(
  { symbol, bars, calendar }: Instrument,
  day: number,
  features: readonly string[],
): DayValues | null {
  const bar = bars.day.indexOf(day)
  if (bar < 0) return null
  const frame = createFrame(sliceBars(bars, 0, bar + 1), calendar)
  return {
    symbol,
    values: Float64Array.from(features, (id) => featureColumn(frame, id)[bar] as number),
  }
}
