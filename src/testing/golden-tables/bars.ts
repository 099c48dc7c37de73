import type { Bars } from '../../core/columns/bars'

type Column = readonly (number | null)[]

/** The bars of a golden series as they stand in its file. */
export interface GoldenInput {
  readonly open: Column
  readonly high: Column
  readonly low: Column
  readonly close: Column
  readonly volume: Column
}

export function goldenBars(input: GoldenInput): Bars {
  const column = (values: Column): Float64Array => Float64Array.from(values, (v) => v ?? NaN)
  return {
    day: Int32Array.from(input.close, (_, t) => t),
    open: column(input.open),
    high: column(input.high),
    low: column(input.low),
    close: column(input.close),
    volume: column(input.volume),
    flags: new Uint8Array(input.close.length),
  }
}
