import type { AssetClass } from '../../columns/instrument'
import type { LabelSpec } from '../../labels/label-spec'
import type { DiagnosticsQuery, SuspectRows } from '../report'
import type { Judgement } from './judgement'

/**
 * Which bar of an event is bar 0: its first positive bar, the first of its positive bars on which S1
 * holds, or the first bar that reaches a target.
 */
export type Alignment = 'first' | 'signal' | 'hit'

export const ALIGNMENTS: readonly Alignment[] = ['first', 'signal', 'hit']

export interface EventsQuery extends DiagnosticsQuery {
  readonly alignment: Alignment
  /** ISO moment up to which verdicts count; null counts none. */
  readonly judgedBy: string | null
}

/** S1 held on one of this many bars up to and including bar 0: the event came after quiet. */
export const QUIET_BARS = 5

/** First and last bar of an event-aligned path, counted from bar 0. */
export const PATH_FROM = -40
export const PATH_TO = 20

/** Bars of a path, bar 0 among them. */
export const PATH_BARS = PATH_TO - PATH_FROM + 1

/** Fewer events than this draw no line. */
export const LEAST_EVENTS = 20

/** A bar by the symbol and ISO date that name it. */
export interface NamedBar {
  readonly symbol: string
  readonly date: string
}

/** One explosion. Gains are fractions of the close of bar 0 over the window of the label after it. */
export interface ExplosionEvent extends NamedBar {
  readonly assetClass: AssetClass
  readonly close: number
  /** Highest high; null, as the next three, where the window is cut by the end or a suspect bar. */
  readonly peakGain: number | null
  /** Bars from bar 0 to the peak, the first of equals. */
  readonly peakAt: number | null
  /** Close of the last bar of the window. */
  readonly endGain: number | null
  /** Lowest low up to and including the bar of the peak, at most 0. */
  readonly dip: number | null
  /** Trailing percentile of Bollinger width at bar 0, 0 to 1. */
  readonly bbPctRank: number | null
  readonly quiet: boolean
  /** What was said of its bar 0, else of the first of its positive bars that was judged. */
  readonly judged: Judgement | null
  /** The bars that were no event and are compared with it; none where no bar of its date is like it. */
  readonly controls: readonly NamedBar[]
}

/** What events are grouped by; 'verdict' and 'tag' are those of a reviewer. */
export const GROUPINGS = ['quiet', 'bb', 'class', 'verdict', 'tag'] as const
export type Grouping = (typeof GROUPINGS)[number]

/**
 * Closes round bar 0, indexed to 100 there: columns of `PATH_BARS` values, NaN where fewer than
 * `LEAST_EVENTS` events have a bar.
 */
export interface PathLine {
  readonly group: string
  readonly events: number
  readonly symbols: number
  /** Distinct dates of bar 0. */
  readonly dates: number
  readonly median: Float64Array
  readonly quartiles: readonly [lower: Float64Array, upper: Float64Array]
  /** 95% band of the median, calendar months of bar 0 resampled. */
  readonly band: readonly [lo: Float64Array, hi: Float64Array]
  /** The bar 0 whose path keeps nearest to the median; null where no path covers it. */
  readonly typical: NamedBar | null
}

/** The lines of every grouping, and those of the controls. */
export interface PathSet {
  readonly lines: Readonly<Record<Grouping, readonly PathLine[]>>
  readonly controls: PathLine
}

export interface ExplosionsReport {
  readonly label: LabelSpec
  readonly alignment: Alignment
  /** Instruments that take part, and those with at least one event. */
  readonly instruments: number
  readonly symbols: number
  readonly eligibleBars: number
  readonly positives: number
  /** Merged moves among the positives, with or without a bar 0 of this alignment. */
  readonly merged: number
  /** One for each event with a bar 0; by date, then symbol. */
  readonly events: readonly ExplosionEvent[]
  /** Events with at least one matched control. */
  readonly matched: number
  readonly suspect: SuspectRows
  readonly paths: PathSet
  /** The same less the median log return of the asset class on each date. */
  readonly minusMarket: PathSet
}
