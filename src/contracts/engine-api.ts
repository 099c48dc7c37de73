import type { CsvText } from '../core/format/csv'
import type { TruthEvent } from '../core/synthetic/universe'
import type { AnalogueApi } from './analogues'
import type { CompareApi } from './compare'
import type { DatedSeriesApi } from './dated-series'
import type { DatasetDetail, DatasetId, DatasetSummary } from './dataset'
import type { DrawingApi } from './drawings'
import type { ExplosionsApi } from './explosions'
import type { FeatureView } from './explore'
import type { Result } from './errors'
import type {
  CommitReport,
  CommitRequest,
  FileMapping,
  ImportPreview,
  InstrumentPatch,
} from './ingest'
import type {
  AuditReport,
  DiagnosticsReport,
  EvidenceQuery,
  GatedBoost,
  RunResult,
  RunSummary,
  TriedRule,
} from './results'
import type { ChartRequest, ChartSlice, SetupPage, SetupQuery, WhyReport } from './setups'
import type { JobId, ProgressEvent } from './job'
import type { KeepingApi } from './keeping'
import type { ProfileApi } from './profile'
import type { ProviderApi } from './providers'
import type { QualityApi } from './quality'
import type { SourceFile } from './source-file'
import type { RunSpec } from './spec'
import type { UniverseApi } from './universes'
import type { VerdictApi } from './verdicts'

/** What a tab is told; `changed` reaches the other tabs too. */
export type EngineEvent =
  | { readonly type: 'progress'; readonly progress: ProgressEvent }
  | { readonly type: 'ended'; readonly jobId: JobId }
  | {
      readonly type: 'changed'
      readonly what: readonly (
        'datasets' | 'runs' | 'universes' | 'fetches' | 'verdicts' | 'drawings'
      )[]
    }

export interface StorageReport {
  readonly datasets: readonly {
    readonly id: DatasetId
    readonly name: string
    readonly bytes: number
  }[]
  readonly runs: number
  /** From the browser's estimate; null when it gives none. */
  readonly usage: number | null
  readonly quota: number | null
}

/**
 * Everything the view can ask of the engine worker. Methods that take a `JobId` report progress,
 * at most 10 events a second, and can be cancelled; a cancelled one answers `cancelled` and leaves
 * storage as it was.
 */
export interface EngineApi
  extends
    AnalogueApi,
    CompareApi,
    DatedSeriesApi,
    DrawingApi,
    ExplosionsApi,
    KeepingApi,
    ProfileApi,
    ProviderApi,
    QualityApi,
    UniverseApi,
    VerdictApi {
  subscribe(listener: (event: EngineEvent) => void): void
  cancel(jobId: JobId): Promise<void>

  readFiles(jobId: JobId, files: readonly SourceFile[]): Promise<Result<ImportPreview>>
  remapFile(
    jobId: JobId,
    previewId: string,
    fileKey: string,
    mapping: FileMapping,
  ): Promise<Result<ImportPreview>>
  /** Forgets a mapping that was learned; the next file of that layout is read as detected. */
  forgetMapping(signature: string): Promise<Result<null>>
  commitImport(jobId: JobId, request: CommitRequest): Promise<Result<CommitReport>>
  discardPreview(previewId: string): Promise<void>
  generateDataset(
    jobId: JobId,
    preset: 'demo' | 'null',
    seed: number,
  ): Promise<Result<DatasetSummary>>
  /** What the generator planted in a synthetic dataset; 'bad_input' for an imported one. */
  syntheticTruth(id: DatasetId): Promise<Result<readonly TruthEvent[]>>

  listDatasets(): Promise<Result<readonly DatasetSummary[]>>
  datasetDetail(id: DatasetId): Promise<Result<DatasetDetail>>
  renameDataset(id: DatasetId, name: string): Promise<Result<DatasetSummary>>
  /** Hides the dataset and its runs; `restoreDataset` brings them back until the next start. */
  deleteDataset(id: DatasetId): Promise<Result<null>>
  restoreDataset(id: DatasetId): Promise<Result<DatasetSummary>>
  /** Deletes a dataset, hidden or not, with its runs for good, which frees their space at once. */
  eraseDataset(id: DatasetId): Promise<Result<null>>
  patchInstruments(
    id: DatasetId,
    patches: readonly InstrumentPatch[],
  ): Promise<Result<DatasetDetail>>

  evidence(
    jobId: JobId,
    id: DatasetId,
    query: EvidenceQuery,
  ): Promise<Result<readonly GatedBoost[]>>
  /** A feature over a dataset and along the bars of one instrument. Throws `not_found`. */
  exploreFeature(
    jobId: JobId,
    id: DatasetId,
    feature: string,
    symbol: string,
  ): Promise<Result<FeatureView>>
  /** Evidence of one rule, which counts as a trial on the dataset. */
  tryRule(jobId: JobId, id: DatasetId, query: EvidenceQuery): Promise<Result<TriedRule>>
  diagnostics(
    jobId: JobId,
    id: DatasetId,
    query: Omit<EvidenceQuery, 'signals'>,
  ): Promise<Result<DiagnosticsReport>>

  /** The look-ahead audit of every instrument. */
  auditDataset(jobId: JobId, id: DatasetId): Promise<Result<AuditReport>>

  startRun(jobId: JobId, id: DatasetId, spec: RunSpec): Promise<Result<RunResult>>
  listRuns(id: DatasetId): Promise<Result<readonly RunSummary[]>>
  getRun(id: DatasetId, key: string): Promise<Result<RunResult>>
  deleteRun(id: DatasetId, key: string): Promise<Result<null>>

  querySetups(query: SetupQuery, offset: number, limit: number): Promise<Result<SetupPage>>
  /** Position of a bar in the answer of a query, from 0; null when it does not hold the bar. */
  placeOfSetup(query: SetupQuery, symbol: string, date: string): Promise<Result<number | null>>
  /** The whole answer of a query as CSV, with a header. */
  setupsCsv(jobId: JobId, query: SetupQuery): Promise<Result<CsvText>>
  chartSlice(request: ChartRequest): Promise<Result<ChartSlice>>
  why(
    datasetId: DatasetId,
    symbol: string,
    date: string,
    runKey: string | null,
  ): Promise<Result<WhyReport>>

  storageReport(): Promise<Result<StorageReport>>
  /** Deletes every dataset, run, universe and preference. */
  clearAll(): Promise<Result<null>>
}
