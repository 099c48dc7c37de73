import { BAR_FLAG, type Bars } from '../core/columns/bars'
import { dayIndex } from '../core/columns/brand'
import { hashBars } from '../core/columns/content-hash'
import { isoFromDay } from '../core/columns/day'
import type { InstrumentMeta } from '../core/columns/instrument'
import { countJumps } from '../core/columns/jumps'
import type { InstrumentDraft } from './store'

function countFlag(flags: Uint8Array, flag: number): number {
  let count = 0
  for (const value of flags) if (value & flag) count++
  return count
}

/** Sums up the bars of an instrument, one at least, and hashes them; one pass over each column. */
export function draftInstrument(meta: InstrumentMeta, columns: Bars): InstrumentDraft {
  const { symbol, assetClass, calendar, currency } = meta
  const bars = columns.day.length
  const [first, last, lastClose] = [columns.day[0], columns.day[bars - 1], columns.close[bars - 1]]
  if (first === undefined || last === undefined || lastClose === undefined) {
    throw new RangeError(`${symbol} has no bars`)
  }
  return {
    symbol,
    assetClass,
    calendar,
    currency,
    bars,
    first: isoFromDay(dayIndex(first)),
    last: isoFromDay(dayIndex(last)),
    lastClose,
    volumeMissing: countFlag(columns.flags, BAR_FLAG.volumeMissing),
    filledFromClose: countFlag(columns.flags, BAR_FLAG.filledFromClose),
    inconsistent: countFlag(columns.flags, BAR_FLAG.inconsistent),
    jumps: countJumps(columns.close),
    barsHash: hashBars(columns),
    columns,
  }
}
