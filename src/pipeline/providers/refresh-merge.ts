import { type Bars, PRICE_COLUMNS } from '../../core/columns/bars'
import { mergeBars } from '../data/merge-bars'

/** How far prices of one bar may differ between two answers and still be the same, relative. */
const SAME = 0.02
/** How constant a factor has to be over the overlap. */
const CONSTANT = 0.005
/** Fewer shared bars prove nothing. */
const LEAST_SHARED = 3

export interface Refreshed {
  readonly bars: Bars
  readonly added: number
  readonly changed: number
  /** What stored history was multiplied by, since a split changed it; null when nothing was. */
  readonly readjusted: number | null
}

/** Ratios of incoming to stored closes on the dates that both have. */
function sharedRatios(stored: Bars, incoming: Bars): number[] {
  const at = new Map(Array.from(stored.day, (day, t) => [day, t]))
  return Array.from(incoming.day.keys()).flatMap((t) => {
    const before = at.get(incoming.day[t] as number)
    return before === undefined
      ? []
      : [(incoming.close[t] as number) / (stored.close[before] as number)]
  })
}

const spreadOf = (ratios: readonly number[]): number =>
  Math.max(...ratios) / Math.min(...ratios) - 1

function scaled(bars: Bars, factor: number): Bars {
  const by = (column: Float64Array, times: number) => column.map((value) => value * times)
  const [open, high, low, close] = PRICE_COLUMNS.map((name) => by(bars[name], factor))
  return {
    ...bars,
    open: open as Float64Array,
    high: high as Float64Array,
    low: low as Float64Array,
    close: close as Float64Array,
    volume: by(bars.volume, 1 / factor),
  }
}

/**
 * Stored bars with what came since. Where both differ by one factor over their overlap, a split
 * changed history: the stored part before the answer is multiplied by it, its volume divided. Null
 * when they differ in no such way: the two must not be mixed.
 */
export function refreshBars(stored: Bars, incoming: Bars): Refreshed | null {
  const ratios = sharedRatios(stored, incoming)
  const typical = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? 1
  const agrees = ratios.filter((ratio) => Math.abs(ratio - 1) <= SAME).length * 2 > ratios.length
  if (ratios.length === 0 || agrees)
    return { ...mergeBars(stored, incoming, 'incoming'), readjusted: null }
  if (ratios.length < LEAST_SHARED || spreadOf(ratios) > CONSTANT) return null
  const merged = mergeBars(scaled(stored, typical), incoming, 'incoming')
  return { ...merged, readjusted: typical }
}
