import type { AssetClass } from '../core/columns/instrument'
import type { DatasetId } from './dataset'
import type { JobId } from './job'
import type { Result } from './errors'

/** What the values of a column are: every value was looked at, not a sample. */
export type ColumnType = 'text' | 'date' | 'whole numbers' | 'decimals' | 'empty'

/** Figures of the values that are there, in the unit of the column. */
export interface ColumnFigures {
  readonly mean: number
  /** Sample standard deviation (n − 1); null below two values. */
  readonly std: number | null
  readonly min: number
  /** Quartiles by linear interpolation between order statistics. */
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly max: number
}

export interface ColumnProfile {
  readonly name: string
  readonly type: ColumnType
  /** Values that are there, and those that are not; together the bars of the dataset. */
  readonly count: number
  readonly missing: number
  /** Null for texts, dates and empty columns. */
  readonly figures: ColumnFigures | null
}

/** Bars of the instruments of one asset class. */
export interface GroupProfile {
  readonly assetClass: AssetClass
  readonly instruments: number
  readonly bars: number
  /** ISO dates of the first and last bar of any of them. */
  readonly first: string
  readonly last: string
}

/** One bar as filed; a missing volume is null. */
export interface PreviewRow {
  readonly symbol: string
  readonly date: string
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number | null
}

/** What stands in the bars of a dataset as filed, over all its instruments together. */
export interface DatasetProfile {
  readonly bars: number
  readonly columns: readonly ColumnProfile[]
  /** By asset class, in alphabetical order. */
  readonly groups: readonly GroupProfile[]
  /** The first bars in the order of storage. */
  readonly preview: readonly PreviewRow[]
}

export interface ProfileApi {
  /** Computed when asked for and kept nowhere; 'not_found' for an unknown dataset. */
  profileDataset(jobId: JobId, id: DatasetId): Promise<Result<DatasetProfile>>
}
