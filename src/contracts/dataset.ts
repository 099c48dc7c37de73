import type { AssetClass, InstrumentMeta } from '../core/columns/instrument'
import type { SkippedRow, UniverseMember } from '../core/universe/member'

export type DatasetId = string

export interface InstrumentSummary extends InstrumentMeta {
  /** Number of bars. */
  readonly bars: number
  /** ISO dates of the first and last bar. */
  readonly first: string
  readonly last: string
  readonly lastClose: number
  /** Bars whose volume is missing. */
  readonly volumeMissing: number
  /** Bars whose open, high or low was taken from the close. */
  readonly filledFromClose: number
  /** Bars with high < low, or open or close outside [low, high]. */
  readonly inconsistent: number
  /** One-day close moves beyond 4x or 1/4. */
  readonly jumps: number
}

export type DatasetSource =
  | { readonly kind: 'import'; readonly files: readonly string[] }
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'synthetic'; readonly preset: string; readonly seed: number }

export interface DatasetSummary {
  readonly id: DatasetId
  readonly name: string
  /** Content hash over symbols, classes, calendars and bars: 32 hexadecimal digits. */
  readonly hash: string
  /** ISO date and time in UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly source: DatasetSource
  readonly instruments: number
  readonly bars: number
  readonly first: string
  readonly last: string
  readonly classes: Readonly<Record<AssetClass, number>>
  /** Bytes of its bars in storage, without those of replaced bars that a pack still has. */
  readonly bytes: number
}

export interface DatasetDetail extends DatasetSummary {
  /** In the order of storage: sorted by symbol. */
  readonly members: readonly InstrumentSummary[]
}

/** A named list of symbols, with where and when it comes from. */
export interface Universe {
  readonly id: string
  readonly name: string
  /** Those of `members`, in their order. */
  readonly symbols: readonly string[]
  /** Each symbol once. */
  readonly members: readonly UniverseMember[]
  /** In words: a file name, 'typed', 'A minus B', 'preset agile movers of US'. */
  readonly source: string
  /** ISO date on which the list was true: what died before it is not in it. */
  readonly asOf: string
  /** Rows of its file that gave no member. */
  readonly skipped: readonly SkippedRow[]
  /** ISO date and time in UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}
