import type { AssetClass, Instrument } from '../../columns/instrument'
import { isSuspect } from '../../columns/suspect'
import { createFrame, type Frame, type Scratch } from '../../features/frame'
import { meanTradedValue20 } from '../../features/liquidity'
import { featureColumn } from '../../features/registry'
import { bbWidthPctRank252 } from '../../features/setup-columns'
import { mergeEvents, type Events } from '../../labels/events'
import { labelExplosions } from '../../labels/explosion'
import { signalColumn } from '../../signals/registry'
import { eligibleBars, takesPart } from '../eligible'
import type { SuspectRows } from '../report'
import { underFilter } from '../row-filter'
import { suspectRowsOf } from '../suspect-rows'
import { barZeros } from './bar-zero'
import { bucketOf } from './bucket'
import { type EventFigures, eventFigures } from './event-figures'
import { eventJudgements, type JudgedDays, type Judgement } from './judgement'
import { type EventsQuery, QUIET_BARS } from './report'

/** What one instrument adds to the catalogue: about 13 bytes a bar and 8 an eligible one. */
export interface EventPart {
  readonly symbol: string
  readonly assetClass: AssetClass
  /** All bars: day, close, and 1 where the quality gate marks the bar suspect. */
  readonly day: Int32Array
  readonly close: Float64Array
  readonly suspectBar: Uint8Array
  readonly eligible: number
  readonly positives: number
  /** First positive and last first-hit bar of every merged event, with or without a bar 0. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Bar 0 of the events that have one, ascending, with a value for each in the columns below. */
  readonly zero: Int32Array
  readonly figures: readonly EventFigures[]
  readonly bbPctRank: Float64Array
  readonly quiet: Uint8Array
  readonly judged: readonly (Judgement | null)[]
  readonly bucket: Int32Array
  /** Bars that may stand as controls, ascending, and the bucket of each. */
  readonly free: Int32Array
  readonly freeBucket: Int32Array
  readonly suspect: SuspectRows
}

/** 1 where S1 held on one of the last `QUIET_BARS` bars. */
export function quietColumn(signal: Uint8Array): Uint8Array {
  const quiet = new Uint8Array(signal.length)
  signal.forEach((on, t) => {
    if (on === 1) quiet.fill(1, t, t + QUIET_BARS)
  })
  return quiet
}

/** The bars whose window t..t+horizon shares no bar with an event. */
export function freeBars(
  bars: Int32Array,
  { from, to }: Pick<Events, 'from' | 'to'>,
  horizon: number,
): Int32Array {
  let next = 0
  return bars.filter((t) => {
    while (next < to.length && (to[next] as number) < t) next++
    return next === to.length || (from[next] as number) > t + horizon
  })
}

function bucketsAt(frame: Frame, close: Float64Array, at: Int32Array): Int32Array {
  const value = meanTradedValue20(frame)
  const volatility = featureColumn(frame, 'hv20')
  return at.map((t) => bucketOf(close[t] as number, value[t] as number, volatility[t] as number))
}

/**
 * Events of one instrument with what a catalogue, paths and controls need of it; null when the query
 * leaves the instrument out. Throws a RangeError on a date that does not exist.
 *
 * @param judged what was said of its cards, as far as the query counts it
 * @param scratch makes many instruments faster
 */
export function collectEvents(
  filed: Instrument,
  query: EventsQuery,
  judged: JudgedDays = new Map(),
  scratch: Scratch | null = null,
): EventPart | null {
  const instrument = underFilter(filed, query.rows)
  if (!takesPart(instrument, query)) return null
  const { symbol, assetClass, bars } = instrument
  const { horizon } = query.label
  const frame = createFrame(bars, scratch)
  const labels = labelExplosions(bars, query.label)
  const eligible = eligibleBars(frame, bars, labels, query.rows)
  const include = new Uint8Array(bars.day.length)
  for (const t of eligible) include[t] = 1
  const events = mergeEvents(labels.y, labels.firstHit, include)
  const signal = Uint8Array.from(signalColumn(frame, 'S1'), (on) => (on === 1 ? 1 : 0))
  const zeros = barZeros(events, labels.firstHit, signal, query.alignment)
  const zero = zeros.filter((t) => t >= 0)
  const judgements = eventJudgements(bars.day, zeros, events.eventOf, judged)
  const bb = bbWidthPctRank252(frame)
  const quiet = quietColumn(signal)
  const free = freeBars(eligible, events, horizon)
  return {
    symbol,
    assetClass,
    day: bars.day.slice(),
    close: bars.close.slice(),
    suspectBar: Uint8Array.from(bars.day, (_, t) => (isSuspect(bars, t) ? 1 : 0)),
    eligible: eligible.length,
    positives: eligible.filter((t) => labels.y[t] === 1).length,
    from: events.from,
    to: events.to,
    zero,
    figures: Array.from(zero, (t) => eventFigures(bars, t, horizon)),
    bbPctRank: Float64Array.from(zero, (t) => bb[t] as number),
    quiet: Uint8Array.from(zero, (t) => quiet[t] as number),
    judged: judgements.filter((_, event) => (zeros[event] as number) >= 0),
    bucket: bucketsAt(frame, bars.close, zero),
    free,
    freeBucket: bucketsAt(frame, bars.close, free),
    suspect: suspectRowsOf(instrument, query, eligible),
  }
}
