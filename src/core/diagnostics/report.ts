import type { AssetClass } from '../columns/instrument'
import type { LabelSpec } from '../labels/label-spec'
import type { Interval95 } from '../validation/wilson'
import type { RowFilter } from './row-filter'

/** What suspect bars would have added to a figure that leaves them out. */
export interface SuspectRows {
  /** Rows that would have been eligible. */
  readonly bars: number
  readonly positives: number
  /** Merged moves that they would have made. */
  readonly events: number
}

/** P(explosion | signal) / P(explosion) over the same eligible bars. */
export interface Boost {
  readonly id: string
  /** Words for the row, such as 'S1, liquid bars'. */
  readonly label: string
  readonly eligibleBars: number
  readonly positives: number
  /** Merged moves among the positives. */
  readonly events: number
  readonly baseRate: number | null
  readonly signalBars: number
  /** Positive signal bars. */
  readonly signalPositives: number
  /** Merged moves among the positive signal bars. */
  readonly signalEvents: number
  /** Share of signal bars that exploded. */
  readonly signalRate: number | null
  /** Null when a rate is missing or the base rate is 0. */
  readonly boost: number | null
  /** 95%, 2,000 draws of symbols, and of calendar months with all symbols. */
  readonly ci: { readonly symbol: Interval95 | null; readonly month: Interval95 | null }
  /** Two-sided, circular calendar shift of the labels; null when not computed. */
  readonly p: number | null
  /** Median boost over the same shifts: what the timing of the signal does not account for. */
  readonly shifted: number | null
}

/** A boost over a whole dataset, with what its suspect bars would have added. */
export interface GatedBoost extends Boost {
  readonly suspect: SuspectRows
}

/** Which instruments and bars a diagnostic looks at, and what counts as an explosion. */
export interface DiagnosticsQuery {
  readonly assetClass: AssetClass | null
  readonly universe: readonly string[] | null
  readonly rows: RowFilter
  readonly label: LabelSpec
}

export interface EvidenceQuery extends DiagnosticsQuery {
  readonly signals: readonly string[]
}

export interface FeatureAssociation {
  readonly feature: string
  /** Eligible bars with a value, and those of them that exploded. */
  readonly n: number
  readonly positives: number
  readonly missing: number
  /** Area under the ROC curve of the raw value; below 0.5 means that low values go with explosions. */
  readonly auc: number | null
  /** 95%, calendar months resampled. */
  readonly ci: Interval95 | null
  /** Benjamini-Hochberg adjusted p. */
  readonly q: number | null
  readonly density: {
    /** Left edges and the last right edge; length = bins + 1. */
    readonly edges: readonly number[]
    /** Shares that sum to 1 each; a bin has its lower edge, the end bins hold the tails. Empty when a class has no value. */
    readonly exploded: readonly number[]
    readonly rest: readonly number[]
  }
}

export interface CoverageMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** Instruments with a bar in the month. */
  readonly instruments: number
  /** Instruments with an eligible bar in the month. */
  readonly eligible: number
}

export interface Finding {
  readonly id: string
  /** One sentence that follows from the figures. */
  readonly title: string
  readonly text: string
  readonly boosts: readonly Boost[]
}

export interface AuditMismatch {
  readonly symbol: string
  readonly id: string
  readonly date: string
  readonly full: number | null
  readonly prefix: number | null
}

export interface AuditReport {
  readonly features: number
  readonly signals: number
  readonly instruments: number
  /** Cut dates tried, summed over instruments. */
  readonly cuts: number
  readonly valuesCompared: number
  /** Of them, those missing with and without the later bars: warm-up, mostly. */
  readonly valuesMissing: number
  readonly mismatches: number
  /** The first mismatches, at most 20. */
  readonly examples: readonly AuditMismatch[]
}

export interface BoostGroup {
  readonly title: string
  readonly rows: readonly Boost[]
}

export interface DiagnosticsReport {
  readonly label: LabelSpec
  readonly assetClass: AssetClass | null
  readonly instruments: number
  readonly bars: number
  readonly eligibleBars: number
  readonly positives: number
  readonly events: number
  readonly baseRate: number | null
  readonly findings: readonly Finding[]
  readonly groups: readonly BoostGroup[]
  readonly association: readonly FeatureAssociation[]
  readonly coverage: readonly CoverageMonth[]
  readonly audit: AuditReport
  readonly suspect: SuspectRows
  readonly synthetic: boolean
}
