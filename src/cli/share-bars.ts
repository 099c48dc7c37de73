import type { Bars } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'

type Column = Int32Array | Float64Array | Uint8Array

function shared<T extends Column>(column: T, create: (buffer: SharedArrayBuffer) => T): T {
  const copy = create(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}

const float64 = (column: Float64Array): Float64Array =>
  shared(column, (buffer) => new Float64Array(buffer) as Float64Array)

function shareColumns(bars: Bars): Bars {
  return {
    day: shared(bars.day, (buffer) => new Int32Array(buffer) as Int32Array),
    open: float64(bars.open),
    high: float64(bars.high),
    low: float64(bars.low),
    close: float64(bars.close),
    volume: float64(bars.volume),
    flags: shared(bars.flags, (buffer) => new Uint8Array(buffer) as Uint8Array),
    ...(bars.attention && { attention: bars.attention }),
  }
}

/** The same instruments in memory that every thread sees without a copy of its own. */
export function shareInstruments(instruments: readonly Instrument[]): readonly Instrument[] {
  return instruments.map((one) => ({ ...one, bars: shareColumns(one.bars) }))
}
