import type { AssetClass } from '../../columns/instrument'
import type { LabelSpec } from '../../labels/label-spec'
import type { DiagnosticsQuery, SuspectRows } from '../report'

/**
 * Which bar of an event is bar 0: its first positive bar, the first of its positive bars on which S1
 * holds, or the first bar that reaches a target.
 */
export type Alignment = 'first' | 'signal' | 'hit'

export const ALIGNMENTS: readonly Alignment[] = ['first', 'signal', 'hit']

export interface EventsQuery extends DiagnosticsQuery {
  readonly alignment: Alignment
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
  /** The bars that were no event and are compared with it; none where no bar of its date is like it. */
  readonly controls: readonly NamedBar[]
}

export const GROUPINGS = ['quiet', 'bb', 'class'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Groups of Bollinger width percentile: pairs of deciles, so that no more than five lines are drawn. */
const BB_GROUPS = ['0–20', '20–40', '40–60', '60–80', '80–100']

/** Name of the group of an event; null where what it is grouped by is missing. */
export function groupOf(
  event: Pick<ExplosionEvent, 'quiet' | 'bbPctRank' | 'assetClass'>,
  grouping: Grouping,
): string | null {
  if (grouping === 'quiet') return event.quiet ? 'after quiet' : 'not quiet'
  if (grouping === 'class') return event.assetClass
  if (event.bbPctRank === null) return null
  return BB_GROUPS[Math.min(4, Math.floor(event.bbPctRank * 5))] as string
}

/** Every group of a grouping that an event may have, in the order of display. */
export const GROUPS: Readonly<Record<Grouping, readonly string[]>> = {
  quiet: ['not quiet', 'after quiet'],
  bb: BB_GROUPS,
  class: ['stock', 'crypto', 'other'],
}

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
