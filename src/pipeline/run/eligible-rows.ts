import type { Bars } from '../../core/columns/bars'
import { filterRows } from '../../core/diagnostics/row-filter'
import type { Frame } from '../../core/features/frame'
import { meanTradedValue20 } from '../../core/features/liquidity'
import { eligibleColumn } from '../../core/signals/eligible'
import type { RowFilter } from '../../contracts/spec'

/** 1 where a bar has its history (252 widths and spreads) and passes the filter, else 0. */
export function eligibleRows(frame: Frame, bars: Bars, filter: RowFilter): Uint8Array {
  const passes = filterRows(bars, meanTradedValue20(frame), filter)
  return eligibleColumn(frame).map((eligible, t) => eligible & (passes[t] as number))
}
