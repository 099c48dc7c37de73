import type { Bars } from './bars'

export type AssetClass = 'stock' | 'crypto' | 'other'

/** Bars a year, used to annualise: 252 for exchange days, 365 for markets that never close. */
export type Calendar = 252 | 365

/** What is known of a tradable series beside its bars. */
export interface InstrumentMeta {
  readonly symbol: string
  readonly assetClass: AssetClass
  readonly calendar: Calendar
  /** ISO 4217 code, or null when the source did not say. */
  readonly currency: string | null
}

export interface Instrument extends InstrumentMeta {
  readonly bars: Bars
}
