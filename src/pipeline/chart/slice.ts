import { barCount, sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { columnOf, createFrame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { barOfDate } from './bar-of-date'
import { maskSlice } from './mask-slice'
import { overlaysOf } from './overlays'
import { featurePanes } from './panes'
import { resistanceAt } from './resistance'
import { sliceFindings } from './slice-findings'
import { mergeEvents } from '../../core/labels/events'
import { labelExplosions } from '../../core/labels/explosion'
import { outcomeAt } from '../../core/labels/outcome'
import { signalColumn, signalOrRule } from '../../core/signals/registry'
import type { ChartOutcome, ChartRequest, ChartSlice } from '../../contracts/setups'

/**
 * The bars that a chart may show, and what follows from them alone. The cut comes first: every
 * band, percentile, event and outcome is computed from bars up to `bar0 + after`, so that nothing
 * later can reach the view in any form.
 */
export function chartSliceOf(instrument: Instrument, request: ChartRequest): ChartSlice {
  const bar0 = barOfDate(instrument, request.bar0)
  const cut = Math.min(barCount(instrument.bars), bar0 + 1 + Math.max(0, request.after))
  const bars = sliceBars(instrument.bars, 0, cut)
  const frame = createFrame(bars, instrument.calendar)
  const from = Math.max(0, bar0 - request.before)
  const own = (column: Float64Array) => column.slice(from, cut)
  const overlays = overlaysOf(frame)
  const signal = signalOrRule(request.shade ?? 'S1')
  const shaded = columnOf(frame, signal.compute(frame))
  const labels = labelExplosions(bars, request.label)
  const events = mergeEvents(labels.y, labels.firstHit, null)
  const findings = sliceFindings(bars, instrument.calendar, from)
  const slice: ChartSlice = {
    masked: false,
    symbol: instrument.symbol,
    assetClass: instrument.assetClass,
    currency: instrument.currency,
    calendar: instrument.calendar,
    day: bars.day.slice(from, cut),
    open: own(bars.open),
    high: own(bars.high),
    low: own(bars.low),
    close: own(bars.close),
    volume: own(bars.volume),
    sma20: own(overlays.sma20),
    sma50: own(overlays.sma50),
    sma200: own(overlays.sma200),
    bbUpper: own(overlays.bbUpper),
    bbLower: own(overlays.bbLower),
    kcUpper: own(overlays.kcUpper),
    kcLower: own(overlays.kcLower),
    squeeze: own(signalColumn(frame, 'SQ')),
    shade: signal.id,
    shaded: own(shaded),
    bbPctRank: own(featureColumn(frame, 'bb_width_pctrank252')),
    volumeRatio: own(overlays.volumeRatio5to20),
    atrPct: own(featureColumn(frame, 'atr_pct')),
    panes: featurePanes(frame, request.panes ?? [], from, cut),
    bar0: bar0 - from,
    resistance: resistanceAt(frame, bars.high, bar0, from),
    hiddenBars: barCount(instrument.bars) - 1 - bar0,
    events: Array.from(events.from.keys())
      .map((i) => ({ from: events.from[i] as number, to: events.to[i] as number }))
      .filter((event) => event.from >= from && event.to < cut)
      .map((event) => ({ from: event.from - from, to: event.to - from })),
    findings,
    findingCount: findings.length,
    shadedRun: runUpTo(shaded, bar0),
    outcome: outcomeOf(instrument, cut, bar0, request),
  }
  return request.mask ? maskSlice(slice) : slice
}

/** Bars in a row up to and including `at` on which a condition holds. */
function runUpTo(holds: Float64Array, at: number): number {
  let run = 0
  while (at - run >= 0 && holds[at - run] === 1) run++
  return run
}

function outcomeOf(
  instrument: Instrument,
  cut: number,
  bar0: number,
  { label }: ChartRequest,
): ChartOutcome | null {
  const bars = sliceBars(instrument.bars, 0, cut)
  const found = outcomeAt(bars, bar0, label)
  if (found === null) return null
  const close = bars.close[bar0] as number
  const gain = (price: number) => price / close - 1
  return {
    label,
    exploded: found.exploded,
    target: found.target,
    entry: found.entry,
    hitAt: found.hitAt,
    peak: { at: found.peakAt, price: found.peakPrice, gain: gain(found.peakPrice) },
    end: { at: label.horizon, price: found.endPrice, gain: gain(found.endPrice) },
  }
}
