import type { Bars } from '../columns/bars'
import { dayFromIso } from '../columns/day'
import type { AssetClass } from '../columns/instrument'

/** Which bars take part. Dates are ISO, inclusive; null leaves a limit out. */
export interface RowFilter {
  readonly from: string | null
  readonly to: string | null
  /** Least close. */
  readonly minClose: number | null
  /** Least mean of close * volume over the last 20 bars, currency units. */
  readonly minTradedValue: number | null
}

export const ALL_ROWS: RowFilter = { from: null, to: null, minClose: null, minTradedValue: null }

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
export function dayRange(filter: RowFilter): readonly [from: number, to: number] {
  return [dayOf(filter.from, -Infinity), dayOf(filter.to, Infinity)]
}

/**
 * 1 for every bar that passes. A bar whose mean traded value is missing fails any limit on it.
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
  return Uint8Array.from(bars.day, (day, t) => {
    const liquid = minTradedValue === null || (meanTradedValue[t] as number) >= minTradedValue
    return liquid && day >= from && day <= to && (bars.close[t] as number) >= minClose ? 1 : 0
  })
}
