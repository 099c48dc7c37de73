import type { RowFilter } from '../../contracts/spec'
import { sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { underFilter } from '../../core/diagnostics/row-filter'
import { createFrame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { eligibleRows } from '../run/eligible-rows'

/** Values of one instrument on a date, in the order of the features asked; NaN where missing. */
export interface DayValues {
  readonly symbol: string
  readonly values: Float64Array
}

/** Null without a bar of the day, or one that is not eligible under `rows`. Bars after it take no part. */
export function valuesOn(
  filed: Instrument,
  day: number,
  features: readonly string[],
  rows: RowFilter | null,
): DayValues | null {
  const { symbol, bars: all } = rows === null ? filed : underFilter(filed, rows)
  const bar = all.day.indexOf(day)
  if (bar < 0) return null
  const bars = sliceBars(all, 0, bar + 1)
  const frame = createFrame(bars)
  if (rows !== null && eligibleRows(frame, bars, rows)[bar] !== 1) return null
  return {
    symbol,
    values: Float64Array.from(features, (id) => featureColumn(frame, id)[bar] as number),
  }
}
