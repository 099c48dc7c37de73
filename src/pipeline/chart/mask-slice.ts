import type { ChartOutcome, ChartSlice } from '../../contracts/setups'
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

/** A slice without what names its card; the scales follow from bars up to bar 0 alone. */
export function maskSlice(slice: ChartSlice): ChartSlice {
  const factor = 100 / (slice.close[slice.bar0] as number)
  const mean = meanUpTo(slice.volume, slice.bar0)
  const prices = Object.fromEntries(PRICES.map((name) => [name, scaled(slice[name], factor)]))
  return {
    ...slice,
    ...prices,
    masked: true,
    symbol: '',
    currency: null,
    day: slice.day.map((_, i) => i - slice.bar0),
    volume: scaled(slice.volume, mean > 0 ? 1 / mean : Number.NaN),
    findings: [],
    panes: slice.panes.map((pane) => maskPane(pane, slice.bar0)),
    resistance: slice.resistance && {
      ...slice.resistance,
      price: slice.resistance.price * factor,
    },
    outcome: slice.outcome && scaledOutcome(slice.outcome, factor),
  }
}
