import { barCount, sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { columnOf, createFrame } from '../../core/features/frame'
import { barOfDate } from './bar-of-date'
import { maskSlice } from './mask-slice'
import { featurePanes } from './panes'
import { resistanceAt } from './resistance'
import { runUpTo, sliceColumns } from './slice-columns'
import { sliceFindings } from './slice-findings'
import { weeklySlice } from './weekly'
import { mergeEvents } from '../../core/labels/events'
import { labelExplosions } from '../../core/labels/explosion'
import { outcomeAt } from '../../core/labels/outcome'
import { signalOrRule } from '../../core/signals/registry'
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
  const frame = createFrame(bars)
  const from = Math.max(0, bar0 - request.before)
  const signal = signalOrRule(request.shade ?? 'S1')
  const shaded = columnOf(frame, signal.compute(frame))
  const labels = labelExplosions(bars, request.label)
  const events = mergeEvents(labels.y, labels.firstHit, null)
  const resistance = resistanceAt(frame, bars.high, bar0)
  const source = { bars, calendar: instrument.calendar, bar0, resistance }
  const findings = sliceFindings(bars, instrument.calendar, from)
  const slice: ChartSlice = {
    masked: false,
    symbol: instrument.symbol,
    assetClass: instrument.assetClass,
    currency: instrument.currency,
    calendar: instrument.calendar,
    ...sliceColumns(frame, bars, from, shaded),
    shade: signal.id,
    panes: featurePanes(frame, request.panes ?? [], from, cut),
    bar0: bar0 - from,
    resistance: resistance && { ...resistance, at: resistance.at - from },
    weekly: request.weeks === undefined ? null : weeklySlice(source, request),
    hasMore: barCount(instrument.bars) > cut,
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
