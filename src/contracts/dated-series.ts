import type { DatasetId } from './dataset'
import type { JobId, SourceFile } from './engine-api'
import type { Result } from './errors'

/** A named series of dated values of one symbol: page views, search interest, mention counts. */
export interface DatedSeriesSummary {
  readonly name: string
  readonly symbol: string
  readonly points: number
  readonly first: string
  readonly last: string
  readonly lagBars: number
  readonly source: string
}

/** What a file of dated values was understood to be, before it is stored. */
export interface DatedSeriesPreview {
  readonly previewId: string
  readonly file: string
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly dateColumn: number | null
  readonly symbolColumn: number | null
  /** A column of dates from which a value could be known; null when it is derived by the lag. */
  readonly availableColumn: number | null
  /** Columns of numbers that can become a series. */
  readonly valueColumns: readonly { readonly column: number; readonly name: string }[]
  readonly rows: number
  readonly rejected: readonly {
    readonly row: number
    readonly column: string
    readonly value: string
    readonly reason: string
  }[]
  readonly first: string | null
  readonly last: string | null
}

export interface DatedSeriesCommit {
  readonly previewId: string
  readonly datasetId: DatasetId
  readonly dateColumn: number | null
  /** Date of every row where the file has no date column (a cross-section). */
  readonly date: string | null
  readonly symbolColumn: number | null
  /** Symbols the values belong to where the file has no symbol column. */
  readonly symbols: readonly string[]
  readonly availableColumn: number | null
  readonly valueColumn: number
  readonly name: string
  /** Bars between a value's date and the first bar that may use it: 1 at least. */
  readonly lagBars: number
}

export interface DatedSeriesApi {
  readDatedSeries(jobId: JobId, file: SourceFile): Promise<Result<DatedSeriesPreview>>
  commitDatedSeries(
    jobId: JobId,
    request: DatedSeriesCommit,
  ): Promise<Result<readonly DatedSeriesSummary[]>>
  listDatedSeries(id: DatasetId): Promise<Result<readonly DatedSeriesSummary[]>>
  deleteDatedSeries(id: DatasetId, name: string): Promise<Result<null>>
}
