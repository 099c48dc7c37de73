import type {
  BarDecision,
  DecisionAct,
  FindingKind,
  RepairScope,
  Severity,
} from '../core/quality/finding'
import type { Coverage } from '../core/quality/coverage'
import type { DatasetDetail, DatasetId } from './dataset'
import type { JobId } from './job'
import type { Result } from './errors'
import type { LabelSpec } from '../core/labels/label-spec'

export type { CalendarBasis } from '../core/quality/calendar-days'
export type { Coverage, CoverageCount, CoverageRow } from '../core/quality/coverage'
export type {
  BarDecision,
  BarFinding,
  DecisionAct,
  FindingKind,
  RepairScope,
  Severity,
} from '../core/quality/finding'

/** A decision as it stands in the log of its dataset. */
export interface LoggedDecision extends Omit<BarDecision, 'fromDay' | 'toDay'> {
  readonly id: number
  /** ISO date and time in UTC. */
  readonly at: string
  readonly symbol: string
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly to: string
  /** When it was undone; null while it holds. */
  readonly undoneAt: string | null
  /** Bars changed, left out, or kept. */
  readonly bars: number
}

/** A finding as a list shows it, with the window of closes round it. */
export interface QualityFinding {
  /** Stable: symbol, kind and first date. */
  readonly id: string
  readonly symbol: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly from: string
  readonly to: string
  readonly bars: number
  readonly factor: number | null
  readonly scope: RepairScope
  readonly says: string
  /** The decision that holds for it; null while it is open. */
  readonly decision: LoggedDecision | null
  /** Explosions that its bars would make, as filed, under the label asked for. */
  readonly events: number
  /** As filed, decimated; positions [from, to) of `mark` are the bars of the finding. */
  readonly spark: {
    readonly close: readonly number[]
    readonly volume: readonly (number | null)[]
    readonly mark: readonly [number, number]
  }
}

/** A finding of one instrument's bars as filed. */
export interface FiledFinding {
  readonly symbol: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly from: string
  readonly to: string
  readonly factor: number | null
  readonly scope: RepairScope
  readonly says: string
  /** The decision that holds for it; null while it is open. */
  readonly decision: LoggedDecision | null
}

export interface QualityReport {
  readonly label: LabelSpec
  readonly findings: readonly QualityFinding[]
  readonly log: readonly LoggedDecision[]
  readonly open: number
  readonly decided: number
  /** Events of all bars as filed, and those of them that suspect bars would have made. */
  readonly events: number
  readonly suspectEvents: number
}

/** Bars round a finding, as filed and as repaired; NaN where missing. */
export interface QualitySlice {
  readonly day: Int32Array
  readonly close: Float64Array
  readonly volume: Float64Array
  /** Under the decisions that hold, or under the proposed repair while it is open. */
  readonly repaired: Float64Array
  readonly mark: readonly [number, number]
}

export interface DecisionDraft {
  readonly symbol: string
  readonly act: DecisionAct
  readonly kind: FindingKind
  readonly from: string
  readonly to: string
  readonly factor: number | null
  readonly scope: RepairScope
}

/** Findings of a dataset's bars, and what was decided of them. */
export interface QualityApi {
  qualityReport(jobId: JobId, id: DatasetId, label: LabelSpec): Promise<Result<QualityReport>>
  /** Sessions expected and present, instruments × months; computed when asked for. */
  qualityCoverage(jobId: JobId, id: DatasetId): Promise<Result<Coverage>>
  /** Findings of one instrument as they were kept; empty until its bars were checked. */
  filedFindings(id: DatasetId, symbol: string): Promise<Result<readonly FiledFinding[]>>
  qualitySlice(id: DatasetId, findingId: string): Promise<Result<QualitySlice>>
  /** Several at once are one step of undo. Changes the content hash of the dataset. */
  decide(id: DatasetId, drafts: readonly DecisionDraft[]): Promise<Result<DatasetDetail>>
  undoDecisions(id: DatasetId, ids: readonly number[]): Promise<Result<DatasetDetail>>
  redoDecisions(id: DatasetId, ids: readonly number[]): Promise<Result<DatasetDetail>>
}
