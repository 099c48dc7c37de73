/** What a check of bars can find. */
export type FindingKind =
  /** A one-day move near a small ratio that traded value did not follow: an unadjusted split. */
  | 'split_jump'
  /** A stretch that is adjusted otherwise than its neighbours, or a close apart from its own bar. */
  | 'mixed_adjustment'
  /** Prices in another unit: 10x, 100x (cents), 1,000x or 10,000x. */
  | 'unit_error'
  /** A few bars far from both neighbours, or a high or low far from the bar's own trades. */
  | 'spike'
  /** A one-day move beyond 4x or 1/4 that no check above explains. */
  | 'price_jump'
  | 'zero_volume'
  /** Price repeats and nothing trades: a halt, or a filled hole. */
  | 'flat_run'
  /** Dates that the calendar has and the series lacks. */
  | 'gap'
  /** The series ends well before its dataset. */
  | 'stale_tail'
  | 'inconsistent_ohlc'
  /** The file gave a date several rows that differ. */
  | 'conflicting_dates'
  /** Fewer bars than the first eligible one needs. */
  | 'short_history'

/** 'severe' is left out of labels until it is decided; 'check' and 'note' are only shown. */
export type Severity = 'severe' | 'check' | 'note'

/** Which bars a repair multiplies: those of the stretch, or all before it. */
export type RepairScope = 'within' | 'before'

/** One finding in the bars of one instrument. Days since 1970-01-01, both ends inclusive. */
export interface BarFinding {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly fromDay: number
  readonly toDay: number
  /** Bars concerned. */
  readonly bars: number
  /** What the prices of `scope` have to be multiplied by; null when no repair is known. */
  readonly factor: number | null
  readonly scope: RepairScope
  /** One line of figures in words: '645.57 to 93.70, ×0.145: 1 to 7 within 1.6%'. */
  readonly says: string
}

export type DecisionAct = 'exclude' | 'accept' | 'adjust'

/** What the user decided of a stretch of bars. */
export interface BarDecision {
  readonly act: DecisionAct
  readonly kind: FindingKind
  readonly fromDay: number
  readonly toDay: number
  /** Of act 'adjust': the factor of `BarFinding.factor`, as corrected by the user. */
  readonly factor: number | null
  readonly scope: RepairScope
}

/** Raised when the same bars give other findings. */
export const QUALITY_VERSION = 1
