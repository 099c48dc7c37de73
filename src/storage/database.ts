import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie'
import type { CoinListing } from '../contracts/coin-markets'
import type { LearnedMapping } from '../contracts/ingest'
import type { DatasetId, DatasetSummary, InstrumentSummary, Universe } from '../contracts/dataset'
import type { StoredDrawing } from '../contracts/drawings'
import type { FetchPlan } from '../contracts/providers'
import type { RunResult, RunSummary } from '../contracts/results'
import type { Verdict } from '../contracts/verdicts'
import type { BarDecision, BarFinding } from '../core/quality/finding'
import type { DatedValues } from '../core/columns/dated-values'
import { fillUniverse } from './universe-row'

export interface DatasetRow extends DatasetSummary {
  /** Milliseconds since 1970 at which the user deleted it; null while it is in use. */
  readonly deletedAt: number | null
  /** Runs ever saved on this dataset and rules ever tried; deleting a run does not lower it. */
  readonly trials: number
  /** Hashes of the rules tried, with their rows, label and bars: each counts once. */
  readonly tried?: readonly string[]
}

/** An instrument of a dataset and where its bars are. */
export interface Member extends InstrumentSummary {
  readonly barsHash: string
  /** Key of the pack. */
  readonly pack: number
  /** Position within the pack. */
  readonly slot: number
}

/** Apart from the dataset row, so that listing datasets stays cheap. */
export interface MembersRow {
  readonly datasetId: DatasetId
  /** Ascending by symbol. */
  readonly members: readonly Member[]
  /** What the checks of `QUALITY_VERSION` found, by symbol; absent until they ran on these members. */
  readonly quality?: QualityState
}

export interface QualityState {
  readonly version: number
  /** Only symbols with findings. */
  readonly findings: Readonly<Record<string, readonly BarFinding[]>>
}

/** The one listing that is kept. */
export interface CoinListingRow {
  readonly id: 'last'
  readonly listing: CoinListing
}

/** Calls of a provider, as its budget counts them. */
export interface ProviderUseRow {
  readonly provider: string
}

export interface ProviderKeyRow {
  readonly provider: string
  readonly key: string
}

/** One line of a dataset's log. Never deleted while the dataset lives: undone ones are marked. */
export interface DecisionRow extends BarDecision {
  readonly id: number
  readonly datasetId: DatasetId
  readonly symbol: string
  /** ISO date and time in UTC. */
  readonly at: string
  readonly undoneAt: string | null
  readonly bars: number
}

/** A verdict as it was given. Undone ones are marked, and kept. */
export interface VerdictRow extends Omit<Verdict, 'again'> {
  /** Absent in rows, and in backups, from before cards came again. */
  readonly again?: boolean
  readonly undoneAt: string | null
}

/** A place of a drawing with the times at which it was made and taken away, ms since 1970. */
export interface DrawingRow extends Omit<StoredDrawing, 'line'> {
  /** Absent in rows, and in backups, from before drawings could be moved: there it is the id. */
  readonly line?: string
  readonly at: number
  /** Null while it is there. */
  readonly removedAt: number | null
}

/** A pack is never changed: new bars make a new one under a new key. */
export interface PackRow {
  readonly id: number
  readonly datasetId: DatasetId
  /** Older packs, and those of a browser that stores no `Blob`, are buffers. */
  readonly buffer: Blob | ArrayBuffer
}

export interface RunRow extends RunSummary {
  /** Hash of the result and its scores, without what differs between two runs of the same key. */
  readonly resultHash: string
}

/** The heavy part of a run, apart from the row that lists read. */
export interface RunArtifactRow {
  readonly datasetId: DatasetId
  readonly key: string
  readonly result: RunResult
  readonly scores: ArrayBuffer
}

export type RunId = [datasetId: DatasetId, key: string]

/** Dated values of one symbol; the symbol need not have bars. */
export interface DatedSeriesRow {
  readonly datasetId: DatasetId
  readonly name: string
  readonly symbol: string
  /** File and column. */
  readonly source: string
  readonly values: DatedValues
  readonly hash: string
  /** Milliseconds since 1970 at which the user deleted it; null while it is in use. */
  readonly deletedAt: number | null
}

export type DatedSeriesId = [datasetId: DatasetId, name: string, symbol: string]

export interface CoilDatabase extends Dexie {
  readonly datasets: EntityTable<DatasetRow, 'id'>
  readonly members: EntityTable<MembersRow, 'datasetId'>
  readonly packs: Table<PackRow, number, Omit<PackRow, 'id'>>
  readonly universes: EntityTable<Universe, 'id'>
  readonly runs: Table<RunRow, RunId>
  readonly runArtifacts: Table<RunArtifactRow, RunId>
  readonly coinListings: EntityTable<CoinListingRow, 'id'>
  readonly mappings: EntityTable<LearnedMapping, 'signature'>
  readonly datedSeries: Table<DatedSeriesRow, DatedSeriesId>
  readonly providerUse: EntityTable<ProviderUseRow, 'provider'>
  /** Apart from everything that is exported or backed up. */
  readonly providerKeys: EntityTable<ProviderKeyRow, 'provider'>
  readonly fetches: EntityTable<FetchPlan, 'id'>
  readonly verdicts: EntityTable<VerdictRow, 'id'>
  readonly drawings: EntityTable<DrawingRow, 'id'>
  readonly decisions: Table<DecisionRow, number, Omit<DecisionRow, 'id'>>
}

/** Tables by name; a change of this object needs a new version number and an upgrade. */
const SCHEMA = {
  datasets: 'id',
  members: 'datasetId',
  packs: '++id, datasetId',
  universes: 'id',
  runs: '[datasetId+key], key, datasetId',
  runArtifacts: '[datasetId+key]',
}

/**
 * The database of this origin, opened at its first use. Durability is relaxed: the browser reports a
 * write as done once the operating system has it, which is what makes large imports fast.
 */
export function createDatabase(name = 'coil', options: DexieOptions = {}): CoilDatabase {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'relaxed',
    ...options,
  }) as CoilDatabase
  db.version(1).stores(SCHEMA)
  db.version(2)
    .stores({
      coinListings: 'id',
      datedSeries: '[datasetId+name+symbol], datasetId',
      decisions: '++id, datasetId',
      mappings: 'signature',
      providerUse: 'provider',
      providerKeys: 'provider',
      fetches: 'id',
    })
    .upgrade((change) => change.table('universes').toCollection().modify(fillUniverse))
  db.version(3).stores({ verdicts: 'id, datasetId' })
  db.version(4).stores({ drawings: 'id, datasetId, [datasetId+symbol]' })
  return db
}
