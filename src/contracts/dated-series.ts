import type { DatasetId } from './dataset'
import type { JobId } from './job'
import type { SourceFile } from './source-file'
import type { Result } from './errors'
import type { RejectedRow } from './ingest'

/** The series of this name is what attention features read; series of other names are kept beside. */
export const ATTENTION = 'attention'

/** Names one stored series within its dataset. */
export interface DatedSeriesKey {
  readonly name: string
  readonly symbol: string
}

/** A named series of dated values of one symbol: page views, search interest, mention counts. */
export interface DatedSeriesSummary extends DatedSeriesKey {
  readonly points: number
  readonly first: string
  readonly last: string
  /** Calendar days one value covers. */
  readonly periodDays: number
  /** True when the file said from when each value could be known. */
  readonly hasAvailability: boolean
  readonly lagBars: number
  /** File and column it was read from. */
  readonly source: string
}

/** A column of numbers that can become a series, and what reading it would give. */
export interface DatedColumn {
  readonly column: number
  readonly name: string
  readonly points: number
  /** Rows without a value: they stay missing. */
  readonly missing: number
  /** Rows whose symbol and date appeared before; the last one wins. */
  readonly duplicates: number
  /** At most 100 rows. */
  readonly rejected: readonly RejectedRow[]
  readonly rejectedCount: number
  readonly first: string | null
  readonly last: string | null
}

/** What a file of dated values was understood to be, before it is stored. */
export interface DatedSeriesPreview {
  readonly previewId: string
  readonly file: string
  readonly header: readonly string[]
  /** The first data rows as text. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  /** Null where every row is of one date. */
  readonly dateColumn: number | null
  readonly symbolColumn: number | null
  /** A column of dates from which a value could be known; null when it is derived by the lag. */
  readonly availableColumn: number | null
  /** ISO date in the file's name, for files without dates. */
  readonly fileDate: string | null
  readonly columns: readonly DatedColumn[]
  /** The column that looks most like attention, by its position in the file. */
  readonly suggested: number
  /** Calendar days one value covers: 7 of weekly files. */
  readonly periodDays: number
  /** Symbols of the symbol column. */
  readonly symbols: readonly string[]
  /** Those of them that are everyday words: a count of mentions is mostly of the word. */
  readonly commonWords: readonly string[]
}

export interface DatedSeriesCommit {
  readonly previewId: string
  readonly datasetId: DatasetId
  /** Position of the value column in the file. */
  readonly column: number
  readonly name: string
  /** Symbols the values belong to where the file has no symbol column. */
  readonly symbols: readonly string[]
  /** Symbols of the file to leave out. */
  readonly leaveOut: readonly string[]
  /** ISO date of every row where the file has no date column. */
  readonly date: string | null
  /** Bars between a value's date and the first bar that may use it: 1 at least. */
  readonly lagBars: number
}

export interface DatedSeriesSaved {
  readonly saved: readonly DatedSeriesSummary[]
  /** Symbols that the dataset has no bars of: kept until it has. */
  readonly withoutBars: readonly string[]
}

/** Wikimedia counts views in this way since then, ISO. */
export const FIRST_PAGE_VIEWS = '2015-07-01'

/** Daily views of Wikipedia articles, one a symbol. */
export interface PageViewsRequest {
  /** 'en.wikipedia'. */
  readonly project: string
  readonly articles: readonly { readonly symbol: string; readonly article: string }[]
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly to: string
}

export interface PageViewsFailure {
  readonly symbol: string
  readonly article: string
  /** In the provider's words. */
  readonly message: string
}

export interface PageViewsAnswer {
  /** What came, to be stored by `commitDatedSeries`; null when nothing did. */
  readonly preview: DatedSeriesPreview | null
  readonly failed: readonly PageViewsFailure[]
}

export interface DatedSeriesApi {
  /** Reads one file and keeps it for `commitDatedSeries`; stores nothing. */
  readDatedSeries(jobId: JobId, file: SourceFile): Promise<Result<DatedSeriesPreview>>
  /** Asks Wikimedia, one call an article, and keeps what came like a file that was read. */
  readPageViews(jobId: JobId, request: PageViewsRequest): Promise<Result<PageViewsAnswer>>
  /** Stores series; on a date that is already stored the newer file wins. */
  commitDatedSeries(jobId: JobId, request: DatedSeriesCommit): Promise<Result<DatedSeriesSaved>>
  listDatedSeries(id: DatasetId): Promise<Result<readonly DatedSeriesSummary[]>>
  /** Hides series; `restoreDatedSeries` brings them back until the next start. */
  deleteDatedSeries(id: DatasetId, keys: readonly DatedSeriesKey[]): Promise<Result<null>>
  restoreDatedSeries(id: DatasetId, keys: readonly DatedSeriesKey[]): Promise<Result<null>>
}
