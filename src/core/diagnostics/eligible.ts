import type { Bars } from '../columns/bars'
import type { InstrumentMeta } from '../columns/instrument'
import type { Frame } from '../features/frame'
import { meanTradedValue20 } from '../features/liquidity'
import type { ExplosionLabels } from '../labels/explosion'
import { eligibleColumn } from '../signals/eligible'
import { signalColumn } from '../signals/registry'
import type { DiagnosticsQuery } from './report'
import { filterRows, type RowFilter } from './row-filter'

/** Signals that fit the bits of `EligibleRows.signals`. */
const MOST_SIGNALS = 16

/** True when the query's asset class and universe take the instrument in. */
export function takesPart(
  instrument: InstrumentMeta,
  query: Pick<DiagnosticsQuery, 'assetClass' | 'universe'>,
): boolean {
  const { assetClass, universe } = query
  return (
    (assetClass === null || instrument.assetClass === assetClass) &&
    (universe === null || universe.includes(instrument.symbol))
  )
}

/** Bar numbers with enough history, a known label, and a pass of the filter, ascending. */
export function eligibleBars(
  frame: Frame,
  bars: Bars,
  labels: ExplosionLabels,
  filter: RowFilter,
): Int32Array {
  const history = eligibleColumn(frame)
  const passes = filterRows(bars, meanTradedValue20(frame), filter)
  const found: number[] = []
  history.forEach((enough, t) => {
    if (enough === 1 && passes[t] === 1 && labels.y[t] !== -1) found.push(t)
  })
  return Int32Array.from(found)
}

/** Bit j of each value tells whether signal j fires at that bar. Throws on an unknown signal. */
export function signalBits(frame: Frame, bars: Int32Array, ids: readonly string[]): Uint16Array {
  if (ids.length > MOST_SIGNALS)
    throw new RangeError(`${ids.length} signals asked, at most ${MOST_SIGNALS} at once`)
  const bits = new Uint16Array(bars.length)
  ids.forEach((id, bit) => {
    const fires = signalColumn(frame, id)
    bars.forEach((bar, row) => {
      if (fires[bar] === 1) bits[row] = (bits[row] as number) | (1 << bit)
    })
  })
  return bits
}
