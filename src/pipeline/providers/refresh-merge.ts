import { type Bars, PRICE_COLUMNS } from '../../core/columns/bars'
import { mergeBars } from '../data/merge-bars'

/** How far prices of one bar may differ between two answers and still be the same, relative. */
const SAME = 0.02
/** A factor nearer to 1 than this is rounding, not a dividend or a split. */
const ROUNDING = 0.002
/** How constant a factor has to be over the overlap: absolutely, and beside its distance from 1. */
const CONSTANT = 0.005
const CONSTANT_SHARE = 0.25
/** Fewer shared bars prove nothing. */
const LEAST_SHARED = 3
/** Of the shared bars, one in so many may have been put right by the provider. */
const CORRECTED = 8

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

/** The one factor over the whole overlap; null when there is none, or it is 1. */
function constantFactor(ratios: readonly number[]): number | null {
  if (ratios.length < LEAST_SHARED) return null
  const typical = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] as number
  const away = Math.abs(typical - 1)
  const most = Math.min(CONSTANT, CONSTANT_SHARE * away)
  return away > ROUNDING && spreadOf(ratios) <= most ? typical : null
}

/** Whether both tell the same prices, but for single bars that the provider put right. */
function isSame(ratios: readonly number[]): boolean {
  const other = ratios.filter((ratio) => !(Math.abs(ratio - 1) <= SAME)).length
  return ratios.length > 0 && other * CORRECTED <= ratios.length
}

function coversAll(stored: Bars, incoming: Bars): boolean {
  const days = new Set(incoming.day)
  return stored.day.every((day) => days.has(day))
}

/**
 * Stored bars with what came since. Where both differ by one factor over their overlap, a split or
 * a dividend changed history: the stored part before the answer is multiplied by it, its volume
 * divided. An answer that holds every stored date replaces them. Null when neither holds, as with
 * no shared date: the two must not be mixed.
 */
export function refreshBars(stored: Bars, incoming: Bars): Refreshed | null {
  const ratios = sharedRatios(stored, incoming)
  const factor = constantFactor(ratios)
  if (factor !== null && !coversAll(stored, incoming)) {
    const merged = mergeBars(scaled(stored, factor), incoming, 'incoming')
    return { ...merged, readjusted: factor }
  }
  if (factor === null && !isSame(ratios) && !coversAll(stored, incoming)) return null
  return { ...mergeBars(stored, incoming, 'incoming'), readjusted: factor }
}
