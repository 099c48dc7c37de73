import type { DatasetId } from './dataset'
import type { JobId } from './job'
import type { SourceBlob, SourceFile } from './source-file'
import type { Result } from './errors'

/** A file to download. */
export interface ExportedFile {
  readonly name: string
  readonly mimeType: string
  readonly blob: SourceBlob
}

export type ExportFormat = 'csv' | 'parquet'

/** What a backup file holds, read and verified before anything is replaced. */
export interface BackupSummary {
  readonly version: number
  readonly createdAt: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly datasets: number
  readonly bars: number
  readonly runs: number
  readonly universes: number
  /** Those that hold. */
  readonly verdicts: number
}

export interface KeepingApi {
  exportDataset(jobId: JobId, id: DatasetId, format: ExportFormat): Promise<Result<ExportedFile>>
  /** Everything but provider keys, as one file. */
  backup(jobId: JobId): Promise<Result<ExportedFile>>
  /** Reads and checks a backup; changes nothing. */
  verifyBackup(jobId: JobId, file: SourceFile): Promise<Result<BackupSummary>>
  /** Verifies again, then replaces everything in one transaction. */
  restoreBackup(jobId: JobId, file: SourceFile): Promise<Result<BackupSummary>>
}
