import type { AssetClass } from '../core/columns/instrument'
import type { LabelSpec } from '../core/labels/label-spec'
import type { FindingKind, Severity } from '../core/quality/finding'
import type { CalibrationBase, Rate } from './results'
import type { TopSide } from './compare'
import type { VerdictKind } from './verdicts'

export type SetupSort =
  | 'score'
  | 'boost'
  | 'date'
  | 'symbol'
  | 'close'
  | 'bbPctRank'
  | 'maSpreadPctRank'
  | 'squeezeRatio'
  | 'barsInS1'
  | 'volumeDryup'
  | 'atrPct'
  | 'tradedValue'

export const SETUP_OUTCOMES = ['all', 'hits', 'false_alarms', 'missed', 'correct_rejects'] as const
/**
 * Bars by what the filter said and what followed: 'hits' pass and exploded, 'false_alarms' pass and did
 * not, 'missed' exploded without passing, 'correct_rejects' neither; 'all' pass, whatever followed.
 */
export type SetupOutcomes = (typeof SETUP_OUTCOMES)[number]

/** Cards by what a reviewer said of them until a moment: later verdicts change no queue in hand. */
export interface JudgedFilter {
  /**
   * The verdict that held, 'any' or 'none' of them, a tag of it, or the first blind verdict and that on the same
   * card when it came again.
   */
  readonly is: VerdictKind | 'any' | 'none' | `tag:${string}` | `pair:${VerdictKind},${VerdictKind}`
  /** Only what was said from this moment on counts; ISO date and time in UTC. */
  readonly from?: string
  /** ISO date and time in UTC. */
  readonly by: string
}

/** Bars by the tops of two runs, the best 5% of what both scored. */
export interface VersusFilter {
  /** The other run. */
  readonly runKey: string
  /** Whose top alone, or both, or all bars that both scored; 'here' is the run of the query. */
  readonly in: TopSide | 'scored'
}

/** A filter over bars; every field is serialisable, so that it can stand in a URL. */
export interface SetupQuery {
  readonly datasetId: string
  /** Run whose scores are shown; null shows compression alone. */
  readonly runKey: string | null
  /** 'asof': the last bar on or before `date` of each instrument; 'history': every bar. */
  readonly mode: 'asof' | 'history'
  /** ISO; null takes the last date of the dataset. */
  readonly date: string | null
  /** ISO dates, inclusive, of the bars of 'history'; null leaves a limit out. */
  readonly from: string | null
  readonly to: string | null
  readonly assetClass: AssetClass | null
  /** Part of the symbol in either case; after `=`, the whole of it. */
  readonly symbolContains: string
  /** Every one of these signals or rules must hold at the bar. */
  readonly signals: readonly string[]
  /** Largest trailing percentile of Bollinger width, 0 to 1; null leaves it out. */
  readonly maxBbPctRank: number | null
  readonly minClose: number | null
  readonly minTradedValue: number | null
  readonly universeId: string | null
  /** Limits on the run's calibrated probability, inclusive; a bar without one passes none. */
  readonly minProbability: number | null
  readonly maxProbability: number | null
  readonly judged: JudgedFilter | null
  readonly versus: VersusFilter | null
  readonly outcomes: SetupOutcomes
  /** One bar per instrument and label horizon, the first: overlapping bars are one event. */
  readonly spaced: boolean
  readonly label: LabelSpec
  readonly sort: SetupSort
  readonly descending: boolean
}

/** What came of the bars in a bin of reliability, and the probabilities of the bin, both ends in it. */
export interface ObservedBin extends Rate {
  readonly lo: number
  readonly hi: number
  readonly events: number
}

export interface SetupRow {
  readonly symbol: string
  readonly assetClass: AssetClass
  readonly date: string
  /** Bar index within the instrument. */
  readonly bar: number
  readonly close: number
  /** Margin of the run, null without a run or outside its test dates. */
  readonly score: number | null
  readonly probability: number | null
  /** `probability` over the base rate of the rows that calibrated it; null where none of them exploded. */
  readonly boost: number | null
  readonly base: CalibrationBase | null
  /** Probability of the other run of `versus`. */
  readonly otherProbability: number | null
  readonly observed: ObservedBin | null
  /** Trailing percentile of Bollinger width over 252 bars, 0 to 1. */
  readonly bbPctRank: number | null
  /** Trailing percentile of the spread of SMA 10, 20 and 50 over 252 bars, 0 to 1. */
  readonly maSpreadPctRank: number | null
  readonly barsInS1: number
  readonly squeezeRatio: number | null
  readonly volumeDryup: number | null
  readonly atrPct: number | null
  /** Mean of close * volume over 20 bars. */
  readonly tradedValue: number | null
  readonly ret20: number | null
  readonly signals: readonly string[]
  /** A bar that the quality gate marks suspect lies within the last 252 bars. */
  readonly suspicious: boolean
  /** The last 60 closes up to the bar. */
  readonly spark: readonly number[]
  /** Runs of S1 within `spark`, [from, to) positions. */
  readonly sparkS1: readonly (readonly [number, number])[]
  /** 1 exploded, 0 did not, null unknown. */
  readonly outcome: 0 | 1 | null
}

export interface SetupPage {
  /** Rows that pass the filter. */
  readonly total: number
  /** Rows (bars or instruments) looked at. */
  readonly of: number
  readonly instruments: number
  readonly asOf: string | null
  readonly offset: number
  readonly rows: readonly SetupRow[]
  /** 20 equal bins of `bbPctRank` over the rows looked at on the date, 'asof' only. */
  readonly bbHistogram: readonly number[]
}

/** The cut that a chart may show: nothing after bar `to` leaves the worker. */
export interface ChartRequest {
  readonly datasetId: string
  readonly symbol: string
  /** Decision bar (bar 0), ISO. */
  readonly bar0: string
  /** Bars before bar 0. */
  readonly before: number
  /** Bars after bar 0 that may be shown; 0 in replay at bar 0. */
  readonly after: number
  readonly label: LabelSpec
  /** Signal or rule whose bars are shaded; absent, S1. */
  readonly shade?: string
  /** Features to draw in panes of their own, by id or alias; absent, none. */
  readonly panes?: readonly string[]
  /** Weeks before that of bar 0 in a weekly slice; absent, there is none. */
  readonly weeks?: number
  /** Leaves out what names the card: symbol, dates, price level. */
  readonly mask?: boolean
}

/** Columns of equal length, NaN where missing; bar 0 stands at `bar0`. */
export interface ChartBars {
  /** Days since 1970-01-01. */
  readonly day: Int32Array
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  readonly volume: Float64Array
  readonly sma20: Float64Array
  readonly sma50: Float64Array
  readonly sma200: Float64Array
  readonly bbUpper: Float64Array
  readonly bbLower: Float64Array
  readonly kcUpper: Float64Array
  readonly kcLower: Float64Array
  /** 1 in squeeze, 0 not, NaN unknown. */
  readonly squeeze: Float64Array
  /** 1 where the shaded signal or rule holds. */
  readonly shaded: Float64Array
  readonly bbPctRank: Float64Array
  /** Mean volume of 5 bars over that of 20. */
  readonly volumeRatio: Float64Array
  readonly atrPct: Float64Array
  readonly bar0: number
  /** Shaded bars in a row up to and including bar 0. */
  readonly shadedRun: number
  /** Highest high of the 55 bars before bar 0; null where there are fewer. */
  readonly resistance: ChartLevel | null
}

/** The bars of a card as far as they may be shown. */
export interface ChartSlice extends ChartBars {
  /**
   * Symbol and currency are left out, `day` counts bars from bar 0, prices are an index of 100 at its
   * close, volume is a multiple of its mean of 20 bars, and findings are only counted.
   */
  readonly masked: boolean
  readonly symbol: string
  readonly assetClass: AssetClass
  readonly currency: string | null
  readonly calendar: number
  /** The signal or rule that is shaded. */
  readonly shade: string
  /** The features asked for, in that order. */
  readonly panes: readonly FeaturePane[]
  /** The same bars by the week, where they were asked for. */
  readonly weekly: WeeklySlice | null
  /** Whether bars follow the last one of the slice; null where masked: none follow on the newest date alone. */
  readonly hasMore: boolean | null
  /** Events whose bars lie wholly inside the slice: positions of first bar and of first hit. */
  readonly events: readonly { readonly from: number; readonly to: number }[]
  /** What the quality gate finds in the bars up to the last one of the slice, as far as they are in it. */
  readonly findings: readonly SliceFinding[]
  /** As many as there are, told or masked. */
  readonly findingCount: number
  /** The outcome, only when the slice holds all H bars after bar 0. */
  readonly outcome: ChartOutcome | null
}

/**
 * The bars of a slice joined into weeks, with bands and signals of their own and the resistance of the
 * daily bars. `bar0` is the week that holds bar 0; nothing later than the last daily bar is in it.
 * Masked as its slice is, with `day` counting weeks.
 */
export interface WeeklySlice extends ChartBars {
  /** First bar of each week, in daily bars from bar 0. */
  readonly starts: Int32Array
  /** Days in the last week, and whether none can follow; null where masked: it tells the weekday. */
  readonly lastWeek: { readonly days: number; readonly isWhole: boolean } | null
}

/** A feature along the bars of a slice, made from bars up to its last one alone. */
export interface FeaturePane {
  readonly feature: string
  readonly values: Float64Array
  /** The values are multiples of that at bar 0: the feature is not scale-free and the card masked. */
  readonly relative: boolean
}

/** A price that a bar set; `at` is its position in the slice, negative before its first bar. */
export interface ChartLevel {
  readonly price: number
  readonly at: number
}

/** A finding about bars of a slice, made from those up to its last one alone. */
export interface SliceFinding {
  readonly kind: FindingKind
  readonly severity: Severity
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly to: string
  readonly says: string
}

export interface ChartOutcome {
  readonly label: LabelSpec
  readonly exploded: boolean
  /** Price to reach. */
  readonly target: number
  /** Open of the bar after bar 0. */
  readonly entry: number
  /** Bars from bar 0 to the first hit, null when it never came. */
  readonly hitAt: number | null
  readonly peak: { readonly at: number; readonly price: number; readonly gain: number }
  readonly end: { readonly at: number; readonly price: number; readonly gain: number }
}

/** One feature in the why panel. */
export interface WhyFeature {
  /** A feature's id, or `rank(id)`: its value is the rank among the run's rows of the date, 0 to 1. */
  readonly feature: string
  readonly value: number | null
  /** Share of the instrument's own last 252 values that are lower, 0 to 1; null for a rank. */
  readonly pctRank: number | null
  /** Log-odds against the training mean, before calibration. */
  readonly contribution: number | null
}

export interface WhyReport {
  readonly features: readonly WhyFeature[]
  readonly score: number | null
  readonly probability: number | null
  readonly observed: ObservedBin | null
  /** As in `SetupRow`. */
  readonly boost: number | null
  readonly base: CalibrationBase | null
  readonly baseRate: number | null
}
