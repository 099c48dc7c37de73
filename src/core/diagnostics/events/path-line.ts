import { dayIndex } from '../../columns/brand'
import { monthOfDay } from '../../columns/day'
import { quantileSorted } from '../../models/quantile'
import { percentileInterval } from '../../validation/percentile-interval'
import { drawMonths } from '../month-bootstrap'
import { LEAST_EVENTS, PATH_BARS, type PathLine } from './report'

/** A line whose typical path is named by its row. */
export interface DrawnLine extends Omit<PathLine, 'typical'> {
  readonly typical: number | null
}

export interface LineRows {
  readonly group: string
  /** Rows of the paths that belong to the line. */
  readonly rows: ArrayLike<number>
  /** Symbol number and day of bar 0 of every row of the paths. */
  readonly symbol: ArrayLike<number>
  readonly day: ArrayLike<number>
}

export interface Resampling {
  readonly draws: number
  readonly seed: number
}

/** Largest share of draws without a median that a band may leave out. */
const MOST_UNDEFINED = 0.5

/**
 * Median of sorted values each standing `times[slot]` times, `held[slot]` of them in a slot; NaN when
 * none stands.
 */
export function weightedMedian(
  sorted: ArrayLike<number>,
  slots: ArrayLike<number>,
  times: ArrayLike<number>,
  held: ArrayLike<number>,
): number {
  let total = 0
  for (let slot = 0; slot < held.length; slot++)
    total += (held[slot] as number) * (times[slot] as number)
  if (total === 0) return NaN
  const [low, high] = [Math.floor((total - 1) / 2), Math.floor(total / 2)]
  let before = 0
  let lower = NaN
  for (let i = 0; i < sorted.length; i++) {
    before += times[slots[i] as number] as number
    if (Number.isNaN(lower) && before > low) lower = sorted[i] as number
    if (before > high) return (lower + (sorted[i] as number)) / 2
  }
  return NaN
}

/** How many values each of `count` slots holds. */
export function countSlots(slots: Int32Array, count: number): Int32Array {
  const held = new Int32Array(count)
  for (const slot of slots) held[slot] = (held[slot] as number) + 1
  return held
}

/** Place of the month of each row among the months that occur, and how many occur. */
function monthSlots(days: readonly number[]): readonly [slots: Int32Array, months: number] {
  const months = days.map((day) => monthOfDay(dayIndex(day)))
  const slot = new Map([...new Set(months)].toSorted((a, b) => a - b).map((month, i) => [month, i]))
  return [Int32Array.from(months, (month) => slot.get(month) as number), slot.size]
}

/**
 * The row whose path has the least mean distance in logs from the median, over every bar where that one
 * stands; rows that miss one of them are passed over. Null without any.
 */
export function nearestPath(
  paths: Float64Array,
  rows: readonly number[],
  median: Float64Array,
): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const row of rows) {
    let far = 0
    for (let k = 0; k < PATH_BARS; k++) {
      const middle = median[k] as number
      if (!Number.isNaN(middle))
        far += Math.abs(Math.log((paths[row * PATH_BARS + k] as number) / middle))
    }
    if (far < least) [nearest, least] = [row, far]
  }
  return median.every(Number.isNaN) ? null : nearest
}

/**
 * Median, quartiles and the 95% band of the median of some paths, bar by bar. The band draws whole
 * calendar months of bar 0 with replacement: events of one month move together.
 */
export function pathLine(paths: Float64Array, line: LineRows, resampling: Resampling): DrawnLine {
  const rows = Array.from(line.rows)
  const [slots, months] = monthSlots(rows.map((row) => line.day[row] as number))
  const drawn = drawMonths(months, resampling.draws, resampling.seed)
  const column = (): Float64Array => new Float64Array(PATH_BARS).fill(NaN)
  const [median, q1, q3, lo, hi] = [column(), column(), column(), column(), column()]
  for (let k = 0; k < PATH_BARS; k++) {
    const value = (i: number): number => paths[(rows[i] as number) * PATH_BARS + k] as number
    const there = [...rows.keys()].filter((i) => !Number.isNaN(value(i)))
    if (there.length < LEAST_EVENTS) continue
    const order = there.toSorted((a, b) => value(a) - value(b))
    const sorted = Float64Array.from(order, value)
    const slot = Int32Array.from(order, (i) => slots[i] as number)
    median[k] = quantileSorted(sorted, 0.5)
    q1[k] = quantileSorted(sorted, 0.25)
    q3[k] = quantileSorted(sorted, 0.75)
    if (months < 2) continue
    const held = countSlots(slot, months)
    const medians = Float64Array.from({ length: resampling.draws }, (_, draw) =>
      weightedMedian(sorted, slot, drawn.subarray(draw * months, (draw + 1) * months), held),
    )
    const band = percentileInterval(medians, MOST_UNDEFINED)
    if (band) [lo[k], hi[k]] = band
  }
  return {
    group: line.group,
    events: rows.length,
    symbols: new Set(rows.map((row) => line.symbol[row])).size,
    dates: new Set(rows.map((row) => line.day[row])).size,
    median,
    quartiles: [q1, q3],
    band: [lo, hi],
    typical: nearestPath(paths, rows, median),
  }
}
