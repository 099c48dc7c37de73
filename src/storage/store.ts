import type { CoinListing } from '../contracts/coin-markets'
import type {
  DatasetDetail,
  DatasetId,
  DatasetSource,
  DatasetSummary,
  InstrumentSummary,
  Universe,
} from '../contracts/dataset'
import type { StorageReport } from '../contracts/engine-api'
import type { FileMapping, InstrumentPatch, LearnedMapping } from '../contracts/ingest'
import type { CancelToken } from '../contracts/ports'
import type { DatedSeriesKey, DatedSeriesSummary } from '../contracts/dated-series'
import type { StoredDrawing } from '../contracts/drawings'
import type { FetchPlan } from '../contracts/providers'
import type { RunResult, RunSummary } from '../contracts/results'
import type { StoredVerdicts, Verdict, VerdictDraft, VerdictPatch } from '../contracts/verdicts'
import type { UniverseDraft, UniversePatch } from '../contracts/universes'
import type { Bars } from '../core/columns/bars'
import type { DatedSeriesRow } from './database'
import type { BackupRow, RowsByTable } from './backup'
import type { BarDecision, BarFinding } from '../core/quality/finding'

/** An instrument ready to be written: its bars, what is known of them, and their hash. */
export interface InstrumentDraft extends InstrumentSummary {
  readonly barsHash: string
  readonly columns: Bars
}

/** How a long write reports, and learns that it should stop. */
export interface WriteControl {
  readonly cancel: CancelToken
  readonly progress: (done: number, total: number) => void
}

export interface DatasetDraft {
  /** Chosen before, so that a write that is tried again makes no second dataset. */
  readonly id?: DatasetId
  readonly name: string
  readonly source: DatasetSource
  readonly instruments: readonly InstrumentDraft[]
  readonly universes: readonly UniverseDraft[]
}

/** Instruments of a stored dataset that are new or replaced; all others stay as they are. */
export interface DatasetUpdate {
  /** The hash the update was computed against; another one in storage refuses the write. */
  readonly expectedHash: string
  readonly files: readonly string[]
  readonly instruments: readonly InstrumentDraft[]
  /** Corrections of class and calendar; those of unknown symbols are passed over. */
  readonly patches: readonly InstrumentPatch[]
  readonly universes: readonly UniverseDraft[]
}

export interface WrittenDataset {
  readonly dataset: DatasetSummary
  readonly universes: readonly Universe[]
}

/**
 * Scores of a run over its eligible rows, columns of equal length. `instrument` is the position in
 * the dataset's members when the run was made, `bar` the position within its bars.
 */
export interface ScoreColumns {
  readonly instrument: Int32Array
  readonly day: Int32Array
  readonly bar: Int32Array
  /** Log-odds. */
  readonly margin: Float64Array
  readonly probability: Float64Array
  /** 1, 0, -1 unknown. */
  readonly y: Int8Array
  /** Fold whose model gave the score, from 0. */
  readonly fold: Int8Array
}

export type FindingsBySymbol = Readonly<Record<string, readonly BarFinding[]>>

/** A line of the log, newest last. */
export interface StoredDecision extends BarDecision {
  readonly id: number
  readonly symbol: string
  readonly at: string
  readonly undoneAt: string | null
  readonly bars: number
}

export type NewDecision = Omit<StoredDecision, 'id' | 'at' | 'undoneAt'>

/** A dated series as it is handed to storage. */
export type DatedSeriesDraft = Pick<DatedSeriesRow, 'name' | 'symbol' | 'source' | 'values'>

export interface StoredQuality {
  /** Hash of the bars as filed. */
  readonly contentHash: string
  readonly findings: FindingsBySymbol | null
  readonly decisions: readonly StoredDecision[]
}

/** A run as it is handed to storage, which numbers it as a trial. */
export type RunDraft = Omit<RunResult, 'trial'>

export interface StoredRun {
  readonly result: RunResult
  readonly scores: ScoreColumns
}

/**
 * What is kept on this machine. Every method writes all or nothing, and fails with a `CoilError`:
 * `not_found`, `storage_full`, `storage_blocked` or `storage_failed`.
 */
export interface Store {
  listDatasets(): Promise<readonly DatasetSummary[]>
  datasetSummary(id: DatasetId): Promise<DatasetSummary>
  datasetDetail(id: DatasetId): Promise<DatasetDetail>
  createDataset(draft: DatasetDraft, control: WriteControl): Promise<WrittenDataset>
  updateDataset(
    id: DatasetId,
    update: DatasetUpdate,
    control: WriteControl,
  ): Promise<WrittenDataset>
  renameDataset(id: DatasetId, name: string): Promise<DatasetSummary>
  patchInstruments(id: DatasetId, patches: readonly InstrumentPatch[]): Promise<DatasetDetail>
  /** Hides a dataset with its runs until `restoreDataset` or the next purge. */
  deleteDataset(id: DatasetId): Promise<void>
  restoreDataset(id: DatasetId): Promise<DatasetSummary>
  /** Deletes a dataset, hidden or not, with its runs for good; works when there is no room left. */
  eraseDataset(id: DatasetId): Promise<void>

  /** What the checks found and what was decided; `findings` is null until they ran on these bars. */
  quality(id: DatasetId): Promise<StoredQuality>
  /**
   * Keeps findings by symbol. Throws `bad_input` when the bars are no longer those of `contentHash`.
   * The dataset's hash changes when what is served does.
   */
  saveFindings(
    id: DatasetId,
    contentHash: string,
    findings: FindingsBySymbol,
  ): Promise<DatasetSummary>
  decide(id: DatasetId, decisions: readonly NewDecision[]): Promise<DatasetDetail>
  /** Marks decisions undone, or holding again. Throws `not_found` on an unknown id. */
  markDecisions(id: DatasetId, ids: readonly number[], undone: boolean): Promise<DatasetDetail>

  /** Verdicts that hold, in the order of judging. */
  listVerdicts(id: DatasetId): Promise<readonly Verdict[]>
  /** Throws `not_found` on a dataset that is not in use. */
  addVerdict(draft: VerdictDraft): Promise<Verdict>
  /** Adds verdicts given elsewhere, all or none; those that are there already are left as they are. */
  addVerdicts(id: DatasetId, verdicts: readonly Verdict[]): Promise<StoredVerdicts>
  /** Throws `not_found`. */
  patchVerdict(id: string, patch: VerdictPatch): Promise<Verdict>
  markVerdicts(ids: readonly string[], undone: boolean): Promise<void>

  /** Drawings on an instrument, in the order in which they were made. */
  listDrawings(id: DatasetId, symbol: string): Promise<readonly StoredDrawing[]>
  /** Throws `not_found` on a dataset that is not in use. */
  addDrawing(drawing: StoredDrawing): Promise<void>
  /** Takes drawings away until the next purge, or puts them back. Throws `not_found`. */
  markDrawings(ids: readonly string[], removed: boolean): Promise<void>

  /** Ascending by name and symbol. */
  listDatedSeries(id: DatasetId): Promise<readonly DatedSeriesSummary[]>
  /** Adds values to series, or makes new ones; on a date that is stored the incoming value wins. */
  saveDatedSeries(
    id: DatasetId,
    drafts: readonly DatedSeriesDraft[],
  ): Promise<readonly DatedSeriesSummary[]>
  /** Hides series until the next purge, or brings them back. Throws `not_found`. */
  markDatedSeries(id: DatasetId, keys: readonly DatedSeriesKey[], deleted: boolean): Promise<void>

  /** Mappings that the user corrected, newest first. */
  listMappings(): Promise<readonly LearnedMapping[]>
  learnMapping(signature: string, mapping: FileMapping): Promise<void>
  forgetMapping(signature: string): Promise<void>

  listUniverses(): Promise<readonly Universe[]>
  /** Throws `not_found`. */
  universe(id: string): Promise<Universe>
  saveUniverses(drafts: readonly UniverseDraft[]): Promise<readonly Universe[]>
  /** Throws `bad_input` when the stored `updatedAt` is not the expected one. */
  editUniverse(id: string, patch: UniversePatch, expected: string): Promise<Universe>
  /** Puts a universe back as it was; null expects that there is none with its id. */
  restoreUniverse(universe: Universe, expected: string | null): Promise<Universe>
  deleteUniverse(id: string): Promise<Universe>

  /** The market listing of the crypto builder; null when none was read yet. */
  coinListing(): Promise<CoinListing | null>
  saveCoinListing(listing: CoinListing): Promise<void>

  /** Newest first. */
  listRuns(id: DatasetId): Promise<readonly RunSummary[]>
  /** Null when the dataset has no such run, or is hidden. */
  findRun(id: DatasetId, key: string): Promise<StoredRun | null>
  /** The same run in any dataset in use: equal content and spec give equal keys. */
  findEqualRun(key: string): Promise<StoredRun | null>
  /**
   * Saves a run and counts it as a trial. The same key with the same result answers what is stored;
   * with another result it throws `internal`: something that should be reproducible was not.
   */
  saveRun(draft: RunDraft, scores: ScoreColumns): Promise<RunResult>
  /** Counts a rule as a trial unless the same key was; answers all trials by now. */
  countTrial(id: DatasetId, key: string): Promise<number>
  /** Throws `not_found`. */
  deleteRun(id: DatasetId, key: string): Promise<void>

  /** What was asked of a provider lately, in the shape of its budget; null when nothing was. */
  providerUse<Use extends { readonly provider: string }>(provider: string): Promise<Use | null>
  saveProviderUse(use: { readonly provider: string }): Promise<void>
  providerKey(provider: string): Promise<string | null>
  /** Null forgets the key. */
  saveProviderKey(provider: string, key: string | null): Promise<void>
  /** Newest first. */
  listFetches(): Promise<readonly FetchPlan[]>
  /** Changes a stored plan in one step; null when it is not there. */
  updateFetch(id: string, change: (stored: FetchPlan) => FetchPlan): Promise<FetchPlan | null>
  putFetch(plan: FetchPlan): Promise<void>

  /** Version of the tables, and rows that a backup would hold. */
  backupSize(): Promise<{ readonly tables: number; readonly rows: number }>
  /** Every row that a backup holds, table by table. */
  dumpRows(): AsyncIterable<{ readonly table: string; readonly row: BackupRow }>
  /** Throws `bad_input` unless the bars of every instrument are there and hash as stated. */
  checkBackup(rows: RowsByTable): { readonly bars: number }
  /** Replaces everything that a backup holds, in one transaction. */
  replaceAll(rows: RowsByTable): Promise<void>

  storageReport(): Promise<StorageReport>
  clearAll(): Promise<void>
}
