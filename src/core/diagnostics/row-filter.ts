import type { Bars } from '../columns/bars'
import { dayFromIso } from '../columns/day'
import type { AssetClass, Instrument } from '../columns/instrument'
import { hasSuspects, SUSPECT_LOOKBACK, trustedBars } from '../columns/suspect'
import { withoutSuspicion } from '../quality/gate'

/** Which bars take part. Dates are ISO, inclusive; null leaves a limit out. */
export interface RowFilter {
  readonly from: string | null
  readonly to: string | null
  /** Least close. */
  readonly minClose: number | null
  /** Least mean of close * volume over the last 20 bars, currency units. */
  readonly minTradedValue: number | null
  /** Rows whose windows touch a bar that the quality gate marks suspect. */
  readonly suspect: 'left_out' | 'counted'
}

export const ALL_ROWS: RowFilter = {
  from: null,
  to: null,
  minClose: null,
  minTradedValue: null,
  suspect: 'left_out',
}

/** The rows that count as liquid in reports. */
export const LIQUID: Readonly<Record<AssetClass, Pick<RowFilter, 'minClose' | 'minTradedValue'>>> =
  {
    stock: { minClose: 1, minTradedValue: 1e5 },
    crypto: { minClose: null, minTradedValue: 1e6 },
    other: { minClose: null, minTradedValue: null },
  }

function dayOf(iso: string | null, otherwise: number): number {
  if (iso === null) return otherwise
  const day = dayFromIso(iso)
  if (day === null) throw new RangeError(`row filter: "${iso}" is not a date YYYY-MM-DD`)
  return day
}

/** First and last day of a filter, inclusive; infinite where it leaves a limit out. */
export function dayRange(
  filter: Pick<RowFilter, 'from' | 'to'>,
): readonly [from: number, to: number] {
  return [dayOf(filter.from, -Infinity), dayOf(filter.to, Infinity)]
}

/** The instrument as a filter wants it: with no bar marked when suspect rows are counted. */
export function underFilter<One extends Pick<Instrument, 'bars'>>(
  instrument: One,
  { suspect }: RowFilter,
): One {
  return suspect === 'counted'
    ? { ...instrument, bars: withoutSuspicion(instrument.bars) }
    : instrument
}

/**
 * 1 for every bar that passes; a bar with a suspect one among the last 20 does not. A bar whose mean traded value is missing fails any limit on it.
 * Throws a RangeError on a date that does not exist.
 */
export function filterRows(
  bars: Bars,
  meanTradedValue: Float64Array,
  filter: RowFilter,
): Uint8Array {
  const [from, to] = dayRange(filter)
  const minClose = filter.minClose ?? -Infinity
  const { minTradedValue } = filter
  const trusted = hasSuspects(bars) ? trustedBars(bars, SUSPECT_LOOKBACK, 0) : null
  return Uint8Array.from(bars.day, (day, t) => {
    const liquid = minTradedValue === null || (meanTradedValue[t] as number) >= minTradedValue
    const inside = day >= from && day <= to && (bars.close[t] as number) >= minClose
    return liquid && inside && trusted?.[t] !== 0 ? 1 : 0
  })
}
