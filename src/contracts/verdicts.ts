import type { VerdictKind } from '../core/diagnostics/verdicts/judged'
import type { ReviewerReport } from '../core/diagnostics/verdicts/report'
import type { LabelSpec } from '../core/labels/label-spec'
import type { DatasetId } from './dataset'
import type { SourceFile } from './source-file'
import type { Result } from './errors'

export type { ReviewerReport } from '../core/diagnostics/verdicts/report'
export { LEAST_MONTHS, VERDICTS, type VerdictKind } from '../core/diagnostics/verdicts/judged'

/** What a reviewer said of one card, and what they could see when they said it. */
export interface VerdictDraft {
  /** Chosen by the caller, unlike any other: what is said next may name it before it is stored. */
  readonly id: string
  readonly datasetId: DatasetId
  readonly symbol: string
  /** Date of bar 0, ISO. */
  readonly date: string
  readonly verdict: VerdictKind
  readonly tags: readonly string[]
  readonly note: string
  /** Symbol, date and price were masked, and no bar after bar 0 had been shown. */
  readonly blind: boolean
  /** The card was judged before and came again unannounced: this verdict measures the reviewer alone. */
  readonly again: boolean
  /** Bars after bar 0 that were shown. */
  readonly shown: number
  /** The run whose queue it was judged in; null without one. */
  readonly runKey: string | null
  /** Time the card was looked at, ms; null where it is not known. */
  readonly tookMs: number | null
}

export interface Verdict extends VerdictDraft {
  /** ISO date and time in UTC. */
  readonly at: string
}

/** What can be changed of a verdict afterwards. */
export type VerdictPatch = Partial<Pick<Verdict, 'tags' | 'note'>>

/** A verdict with what the market did, where it is known. */
export interface JudgedCard extends Verdict {
  /** Position of bar 0 among the bars of its instrument, null where that is not there. */
  readonly bar: number | null
  /** 1 exploded, 0 did not, null unknown under the label asked for. */
  readonly outcome: 0 | 1 | null
  /** Margin of the run asked for, null outside its test dates or without a run. */
  readonly score: number | null
}

/** A line of a file that says no verdict, and why. */
export interface RefusedVerdict {
  readonly file: string
  /** Line of a CSV file, position in a JSON one, both from 1. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** A verdict on a card that the dataset does not have: no such symbol, or no bar on the date. */
export interface ForeignVerdict {
  readonly verdict: Verdict
  readonly reason: 'symbol' | 'date'
}

export interface StoredVerdicts {
  /** Ids of new ones. */
  readonly added: readonly string[]
  /** Ids of those that had been taken back and hold again. */
  readonly restored: readonly string[]
  /** How many were there already. */
  readonly known: number
}

export interface VerdictImport extends StoredVerdicts {
  readonly foreign: readonly ForeignVerdict[]
  readonly refused: readonly RefusedVerdict[]
}

/** Verdicts on candidates: a log, in which nothing is overwritten but tags and notes. */
export interface VerdictApi {
  /** Those that hold, in the order of judging; undone ones are left out. */
  listVerdicts(id: DatasetId): Promise<Result<readonly Verdict[]>>
  judge(draft: VerdictDraft): Promise<Result<Verdict>>
  patchVerdict(id: string, patch: VerdictPatch): Promise<Result<Verdict>>
  /** Takes verdicts back, or puts them back. Throws `not_found`. */
  markVerdicts(ids: readonly string[], undone: boolean): Promise<Result<null>>
  /**
   * Takes in verdicts from CSV and JSON files. Throws `bad_input` for a file that holds none, and then
   * takes in nothing.
   */
  importVerdicts(id: DatasetId, files: readonly SourceFile[]): Promise<Result<VerdictImport>>
  /** Those that hold, with what followed and what the run said. */
  judgedCards(
    id: DatasetId,
    label: LabelSpec,
    runKey: string | null,
  ): Promise<Result<readonly JudgedCard[]>>
  /** What the verdicts were worth under a label, and against a run where one is given. */
  reviewerReport(
    id: DatasetId,
    label: LabelSpec,
    runKey: string | null,
  ): Promise<Result<ReviewerReport>>
}
