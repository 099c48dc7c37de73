import type { SkippedRow, UniverseMember } from '../core/universe/member'
import type { ScreenRow } from '../core/universe/screen'
import type { CoinMarketsApi } from './coin-markets'
import type { DatasetId, Universe } from './dataset'
import type { JobId } from './job'
import type { SourceFile } from './source-file'
import type { Result } from './errors'

/** A universe before it is stored. */
export interface UniverseDraft {
  readonly name: string
  /** Repeated symbols and what is no symbol are dropped; at least one has to be left. */
  readonly members: readonly UniverseMember[]
  /** Where the list comes from, in words: a file name, 'typed', 'A minus B'. */
  readonly source: string
  /** ISO date on which the list was true; left out, the day on which it is stored. */
  readonly asOf?: string
  /** Rows of its file that gave no member. */
  readonly skipped?: readonly SkippedRow[]
}

/** What an edit changes; everything else stays. */
export type UniversePatch = Partial<Pick<Universe, 'name' | 'members' | 'asOf'>>

/** What came of files that were to be lists of symbols. */
export interface UniverseImport {
  readonly saved: readonly Universe[]
  readonly refused: readonly { readonly file: string; readonly reason: string }[]
}

/** Every instrument of a dataset at a date, for the conditions of a preset. */
export interface ScreenTable {
  /** ISO date; no later bar was looked at. */
  readonly asOf: string
  readonly rows: readonly ScreenRow[]
  /** Instruments that have no bar by that date. */
  readonly without: number
}

export interface UniverseApi extends CoinMarketsApi {
  listUniverses(): Promise<Result<readonly Universe[]>>
  saveUniverse(draft: UniverseDraft): Promise<Result<Universe>>
  /** Reads files and stores those that list symbols. */
  importUniverses(jobId: JobId, files: readonly SourceFile[]): Promise<Result<UniverseImport>>
  /**
   * Changes the universe whose `updatedAt` is the expected one; 'bad_input' when somebody else
   * changed it since.
   */
  editUniverse(id: string, patch: UniversePatch, expected: string): Promise<Result<Universe>>
  /**
   * Puts a universe back as it was: over the state with the expected `updatedAt`, or where it was
   * deleted (null).
   */
  restoreUniverse(universe: Universe, expected: string | null): Promise<Result<Universe>>
  screenDataset(jobId: JobId, id: DatasetId, asOf: string): Promise<Result<ScreenTable>>
  /** Answers what was deleted, for `restoreUniverse`. */
  deleteUniverse(id: string): Promise<Result<Universe>>
}
