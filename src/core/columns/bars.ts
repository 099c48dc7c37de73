import { type BarIndex, barIndex, type DayIndex, dayIndex } from './brand'
import type { DatedValues } from './dated-values'

/** Bits of `Bars.flags`. */
export const BAR_FLAG = {
  /** Open, high or low was missing or not positive in the source and took the close. */
  filledFromClose: 1,
  /** The source had no volume: `volume` is NaN. */
  volumeMissing: 2,
  /** High below low, or open or close outside [low, high]: kept as filed. */
  inconsistent: 4,
  /** Not trusted: a row whose windows touch it counts in no label and no rate. Set by the gate. */
  suspect: 8,
  /** The source had rows of this date that differ; the last one was taken. */
  conflicting: 16,
} as const

/**
 * Daily bars of one instrument in columns, days strictly ascending.
 * Prices are finite and positive; `volume` is NaN where the source had none, never 0 for missing.
 */
export interface Bars {
  /** Days since 1970-01-01. */
  readonly day: Int32Array
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  readonly volume: Float64Array
  /** Bits of `BAR_FLAG`. */
  readonly flags: Uint8Array
  /** Attention paid to the instrument, by date; a bar may use what was known before it. */
  readonly attention?: DatedValues
}

export const PRICE_COLUMNS = ['open', 'high', 'low', 'close'] as const

/** Number of bars. */
export function barCount(bars: Bars): number {
  return bars.day.length
}

/** Zero-filled columns for `count` bars. */
export function allocateBars(count: number): Bars {
  return {
    day: new Int32Array(count),
    open: new Float64Array(count),
    high: new Float64Array(count),
    low: new Float64Array(count),
    close: new Float64Array(count),
    volume: new Float64Array(count),
    flags: new Uint8Array(count),
  }
}

/** Bars [from, to) as views on the same memory; `to` is exclusive. */
export function sliceBars(bars: Bars, from: number, to: number): Bars {
  return {
    day: bars.day.subarray(from, to),
    open: bars.open.subarray(from, to),
    high: bars.high.subarray(from, to),
    low: bars.low.subarray(from, to),
    close: bars.close.subarray(from, to),
    volume: bars.volume.subarray(from, to),
    flags: bars.flags.subarray(from, to),
    ...(bars.attention && { attention: bars.attention }),
  }
}

/** Index of the first bar on or after `day` (`barCount` when there is none), by bisection. */
export function firstBarOnOrAfter(bars: Bars, day: DayIndex): BarIndex {
  let lo = 0
  let hi = bars.day.length
  while (lo < hi) {
    const mid = (lo + hi) >>> 1
    if ((bars.day[mid] as number) < day) lo = mid + 1
    else hi = mid
  }
  return barIndex(lo)
}

/** Day of bar `index`; throws a RangeError outside the columns. */
export function dayOfBar(bars: Bars, index: number): DayIndex {
  const day = bars.day[index]
  if (day === undefined) throw new RangeError(`bar ${index} is outside 0..${bars.day.length - 1}`)
  return dayIndex(day)
}
