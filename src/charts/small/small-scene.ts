import type { ChartSlice } from '../../contracts/setups'
import { isMultiple, type LabelSpec } from '../../core/labels/label-spec'
import { runsOfOne, type Span } from '../maths/runs'
import { type Extent, extentOf } from '../maths/scale'

/** Bars before bar 0 in a small chart. */
export const SMALL_BEFORE = 80

/** One chart of a grid: an index of 100 at the close of bar 0, positions counted from bar 0. */
export interface SmallScene {
  /** Position of the first bar, 0 or negative. */
  readonly from: number
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  readonly volume: Float64Array
  /** Runs of the shaded signal as [from, to) positions. */
  readonly shaded: readonly Span[]
  readonly horizon: number
  /** Index to reach; null when it cannot be told from bar 0 alone. */
  readonly target: number | null
  /** Lowest and highest index of the bars that are there; null without any. */
  readonly extent: Extent | null
}

/** What a small chart draws of a slice: the bars it holds, and nothing else. */
export function smallScene(slice: ChartSlice, label: LabelSpec): SmallScene {
  const start = Math.max(0, slice.bar0 - SMALL_BEFORE)
  const factor = 100 / (slice.close[slice.bar0] as number)
  const index = (column: Float64Array) => column.subarray(start).map((value) => value * factor)
  const [high, low] = [index(slice.high), index(slice.low)]
  const from = start - slice.bar0
  return {
    from,
    open: index(slice.open),
    high,
    low,
    close: index(slice.close),
    volume: slice.volume.subarray(start),
    shaded: runsOfOne(slice.shaded.subarray(start)).map(([a, b]) => [a + from, b + from]),
    horizon: label.horizon,
    target: isMultiple(label.kind) ? null : 100 * (1 + label.theta),
    extent: extentOf([...high, ...low]),
  }
}

/** The range that holds every chart of a grid; null without bars. */
export function commonExtent(scenes: readonly SmallScene[]): Extent | null {
  const extents = scenes.flatMap(({ extent }) => (extent ? [extent] : []))
  if (extents.length === 0) return null
  return [Math.min(...extents.map(([lo]) => lo)), Math.max(...extents.map(([, hi]) => hi))]
}
