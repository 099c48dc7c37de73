import type { ChartBars, ChartOutcome, ChartSlice } from '../../contracts/setups'
import { maskPane } from './panes'

/** Bars whose mean volume is 1 in a masked slice. */
const VOLUME_BARS = 20

const PRICES = [
  'open',
  'high',
  'low',
  'close',
  'sma20',
  'sma50',
  'sma200',
  'bbUpper',
  'bbLower',
  'kcUpper',
  'kcLower',
] as const

const scaled = (column: Float64Array, factor: number): Float64Array =>
  column.map((value) => value * factor)

/** Mean of the known values of the bars up to `bar0`, NaN when there is none. */
function meanUpTo(volume: Float64Array, bar0: number): number {
  const known = volume
    .subarray(Math.max(0, bar0 + 1 - VOLUME_BARS), bar0 + 1)
    .filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

function scaledOutcome(outcome: ChartOutcome, factor: number): ChartOutcome {
  const { target, entry, peak, end } = outcome
  return {
    ...outcome,
    target: target * factor,
    entry: entry * factor,
    peak: { ...peak, price: peak.price * factor },
    end: { ...end, price: end.price * factor },
  }
}

/**
 * Prices by a factor, volumes as multiples of their mean of the 20 bars up to bar `known`, and days
 * counted from bar 0.
 */
function maskBars<T extends ChartBars>(bars: T, factor: number, known: number): T {
  const prices = Object.fromEntries(PRICES.map((name) => [name, scaled(bars[name], factor)]))
  const mean = meanUpTo(bars.volume, known)
  return {
    ...bars,
    ...prices,
    day: bars.day.map((_, i) => i - bars.bar0),
    volume: scaled(bars.volume, mean > 0 ? 1 / mean : Number.NaN),
    resistance: bars.resistance && { ...bars.resistance, price: bars.resistance.price * factor },
  }
}

/** A slice without what names its card; the scales follow from bars up to bar 0 alone. */
export function maskSlice(slice: ChartSlice): ChartSlice {
  const { bar0, weekly, outcome } = slice
  const factor = 100 / (slice.close[bar0] as number)
  return {
    ...maskBars(slice, factor, bar0),
    masked: true,
    symbol: '',
    currency: null,
    hasMore: null,
    findings: [],
    panes: slice.panes.map((pane) => maskPane(pane, bar0)),
    // The week of bar 0 may hold days after it.
    weekly: weekly && { ...maskBars(weekly, factor, weekly.bar0 - 1), lastWeek: null },
    outcome: outcome && scaledOutcome(outcome, factor),
  }
}
