import type { AssetClass, Calendar } from '../core/columns/instrument'
import type { Universe } from './dataset'

export type Interval = 'daily' | 'intraday' | 'weekly' | 'monthly' | 'irregular' | 'unknown'

/** What a column of a file means. */
export type ColumnRole =
  'date' | 'symbol' | 'open' | 'high' | 'low' | 'close' | 'volume' | 'adjClose' | 'skip'

export type DateOrder = 'ymd' | 'mdy' | 'dmy'

export interface FileMapping {
  /** One role a column, in file order. */
  readonly columns: readonly ColumnRole[]
  readonly dateOrder: DateOrder
  readonly decimal: '.' | ','
  /** What prices are multiplied by: 0.0001 for deci-cents; absent leaves them as filed. */
  readonly unit?: number
  /** Joins the bars of each day into one: for intraday files, on request. */
  readonly joinDays?: boolean
}

/** A mapping that the user corrected, kept for files of the same header and delimiter. */
export interface LearnedMapping {
  /** Header and delimiter, or the shape of the cells where there is no header. */
  readonly signature: string
  readonly mapping: FileMapping
  /** ISO date and time in UTC. */
  readonly learnedAt: string
}

export interface RejectedRow {
  /** 1-based line of the file, header and banner included. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

export interface FileWarning {
  /** Stable code such as 'mixed_interval', 'filled_from_close', 'volume_missing'. */
  readonly code: string
  readonly message: string
  /** 1-based rows, at most 100 of them; empty when the whole file is meant. */
  readonly rows: readonly number[]
}

/** Two rows of one symbol and date that differ. */
export interface DateConflict {
  readonly symbol: string
  /** ISO. */
  readonly date: string
  /** 1-based; the row left out, and the later one that was taken. */
  readonly row: number
  readonly keptRow: number
  /** The first column that differs, with both values; null where missing. */
  readonly column: 'open' | 'high' | 'low' | 'close' | 'volume'
  readonly value: number | null
  readonly kept: number | null
}

/** What `coil inspect` prints for a file, and the import wizard shows. */
export interface FileReport {
  readonly file: string
  /** Name of the recognised layout, 'generic' when mapped by header words alone. */
  readonly format: string
  readonly encoding: string
  readonly delimiter: string
  readonly interval: Interval
  readonly symbols: readonly string[]
  /** Data rows in the file. */
  readonly rows: number
  /** Rows with a usable date and close, repeated dates included. */
  readonly accepted: number
  /** At most 1,000 rows; `rows - accepted` is the full count. */
  readonly rejected: readonly RejectedRow[]
  /** Rows whose symbol and date appeared before; the last one wins. */
  readonly duplicates: number
  /** Those of them that differ from the row taken, and the first 100. */
  readonly conflicting: number
  readonly conflicts: readonly DateConflict[]
  readonly first: string | null
  readonly last: string | null
  readonly lastClose: number | null
  readonly warnings: readonly FileWarning[]
  /** What has to be answered before the file can be saved: the unit of its prices. */
  readonly asks?: 'unit'
  readonly refused?: { readonly code: string; readonly message: string }
}

/** One file of a preview: its report, and what the mapping editor needs. */
export interface PreviewFile {
  readonly key: string
  readonly bytes: number
  readonly report: FileReport
  readonly mapping: FileMapping | null
  /** Names the layout of the file for mappings that are kept; null when it has no columns. */
  readonly signature: string | null
  /** When the mapping was learned, if it was. */
  readonly learnedAt: string | null
  readonly header: readonly string[]
  /** The first data rows as text. */
  readonly sample: readonly (readonly string[])[]
  /** A list of symbols rather than prices. */
  readonly universe: readonly string[] | null
}

export interface PreviewInstrument {
  readonly symbol: string
  readonly assetClass: AssetClass
  readonly calendar: Calendar
  readonly bars: number
  readonly first: string
  readonly last: string
  readonly file: string
}

export interface ImportPreview {
  readonly previewId: string
  readonly files: readonly PreviewFile[]
  readonly instruments: readonly PreviewInstrument[]
  /** Suggested dataset name. */
  readonly name: string
}

export interface InstrumentPatch {
  readonly symbol: string
  readonly assetClass?: AssetClass
  readonly calendar?: Calendar
}

/** How a second import meets bars that are already stored. */
export type MergeMode = 'append' | 'replace' | 'conflicts'

export interface CommitRequest {
  readonly previewId: string
  /** Keys of the files to leave out. */
  readonly leaveOut: readonly string[]
  readonly patches: readonly InstrumentPatch[]
  /** Keep only these symbols; null keeps all. */
  readonly universe: readonly string[] | null
  readonly target:
    | { readonly kind: 'new'; readonly name: string }
    | { readonly kind: 'existing'; readonly datasetId: string; readonly mode: MergeMode }
}

export interface BarConflict {
  readonly symbol: string
  readonly date: string
  readonly column: string
  readonly stored: number | null
  readonly incoming: number | null
}

export interface CommitReport {
  readonly datasetId: string
  readonly instruments: number
  /** In mode 'conflicts' the bars that a commit would add. */
  readonly barsAdded: number
  readonly barsChanged: number
  readonly barsKept: number
  /** Filled in mode 'conflicts', in which nothing is written; at most 500. */
  readonly conflicts: readonly BarConflict[]
  readonly conflictCount: number
  /** Severe findings in the bars of the dataset that wait for a decision. */
  readonly openFindings: number
  readonly universes: readonly Universe[]
}
