import type { DatasetId } from './dataset'
import type { JobId, SourceBlob, SourceFile } from './engine-api'
import type { Result } from './errors'

/** A table of a dataset or universe as a file to download. */
export interface ExportedFile {
  readonly name: string
  readonly mimeType: string
  readonly blob: SourceBlob
}

export type ExportFormat = 'csv' | 'parquet'

/** One column of a profiled dataset. */
export interface ProfiledColumn {
  readonly name: string
  readonly type: string
  readonly missing: number
  readonly count: number
  readonly mean: number | null
  readonly std: number | null
  readonly min: number | null
  readonly median: number | null
  readonly max: number | null
}

export interface DatasetProfile {
  readonly rows: number
  readonly preview: {
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly columns: readonly ProfiledColumn[]
  /** Summaries by asset class and by year. */
  readonly groups: readonly {
    readonly by: string
    readonly key: string
    readonly rows: number
    readonly symbols: number
    readonly meanClose: number | null
    readonly meanVolume: number | null
  }[]
}

/** What a backup file holds, read and verified before anything is replaced. */
export interface BackupSummary {
  readonly version: number
  readonly createdAt: string
  readonly app: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly datasets: number
  readonly bars: number
  readonly runs: number
}

export interface KeepingApi {
  exportDataset(jobId: JobId, id: DatasetId, format: ExportFormat): Promise<Result<ExportedFile>>
  exportUniverse(id: string, format: ExportFormat): Promise<Result<ExportedFile>>
  profileDataset(jobId: JobId, id: DatasetId): Promise<Result<DatasetProfile>>
  /** Everything but provider keys, as one file. */
  backup(jobId: JobId): Promise<Result<ExportedFile>>
  /** Reads and checks a backup; changes nothing. */
  verifyBackup(jobId: JobId, file: SourceFile): Promise<Result<BackupSummary>>
  /** Verifies again, then replaces everything in one transaction. */
  restoreBackup(jobId: JobId, file: SourceFile): Promise<Result<BackupSummary>>
}
