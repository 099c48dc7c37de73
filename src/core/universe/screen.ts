import { formatCount, formatFixed } from '../format/figures'
import type { AssetClass } from '../columns/instrument'
import { METRIC_WORDS, type ScreenMetric } from './metrics'

/** An instrument at a date. */
export interface ScreenRow {
  readonly symbol: string
  readonly assetClass: AssetClass
  /** Null where there are too few bars for the figure. */
  readonly values: Readonly<Record<ScreenMetric, number | null>>
}

/** Bounds are inclusive and in the units of `ScreenRow`; null is no bound. */
export interface ScreenCondition {
  readonly metric: ScreenMetric
  readonly min: number | null
  readonly max: number | null
  readonly on: boolean
}

export interface Screen {
  readonly conditions: readonly ScreenCondition[]
  /** What the rest is ordered by, and how many of it stay; null keeps all. */
  readonly sort: ScreenMetric
  readonly descending: boolean
  readonly limit: number | null
}

export interface ScreenStep {
  /** A metric, or 'limit'. */
  readonly step: ScreenMetric | 'limit'
  readonly takesOut: number
  readonly left: number
}

export interface ScreenedOut {
  readonly row: ScreenRow
  readonly step: ScreenStep['step']
  readonly reason: string
}

export interface ScreenResult {
  /** In the order of the sort. */
  readonly kept: readonly ScreenRow[]
  readonly removed: readonly ScreenedOut[]
  readonly steps: readonly ScreenStep[]
}

/** A figure in the unit in which it is shown: `3.4%`, `12.5 M`. */
export function metricText(metric: ScreenMetric, value: number | null): string {
  const { unit, scale, digits } = METRIC_WORDS[metric]
  const text = formatFixed(value === null ? null : value / scale, digits)
  return value === null || unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}

function problem({ values }: ScreenRow, { metric, min, max }: ScreenCondition): string | null {
  const value = values[metric]
  const { label, unknown = 'too few bars' } = METRIC_WORDS[metric]
  if (value === null) return `${label} unknown: ${unknown}`
  const text = (bound: number): string => metricText(metric, bound)
  if (min !== null && value < min) return `${label} ${text(value)}, below ${text(min)}`
  return max !== null && value > max ? `${label} ${text(value)}, above ${text(max)}` : null
}

/** Applies the conditions from above, then order and limit: kept + removed = rows. */
export function runScreen(rows: readonly ScreenRow[], screen: Screen): ScreenResult {
  const removed: ScreenedOut[] = []
  const steps: ScreenStep[] = []
  let left = rows
  for (const condition of screen.conditions) {
    const before = left.length
    if (condition.on) {
      left = left.filter((row) => {
        const reason = problem(row, condition)
        if (reason !== null) removed.push({ row, step: condition.metric, reason })
        return reason === null
      })
    }
    steps.push({ step: condition.metric, takesOut: before - left.length, left: left.length })
  }
  const sorted = left.toSorted(bySort(screen))
  const kept = sorted.slice(0, screen.limit ?? sorted.length)
  for (const [i, row] of sorted.slice(kept.length).entries()) {
    const { label } = METRIC_WORDS[screen.sort]
    const place = formatCount(kept.length + i + 1)
    const reason = `place ${place} by ${label.toLowerCase()}, beyond ${formatCount(screen.limit)}`
    removed.push({ row, step: 'limit', reason })
  }
  steps.push({ step: 'limit', takesOut: sorted.length - kept.length, left: kept.length })
  return { kept, removed, steps }
}

/** By the metric, missing values last, equal ones by symbol. */
function bySort({ sort, descending }: Screen): (a: ScreenRow, b: ScreenRow) => number {
  return (a, b) => {
    const [x, y] = [a.values[sort], b.values[sort]]
    const tie = a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0
    if (x === null || y === null) return Number(x === null) - Number(y === null) || tie
    return (descending ? y - x : x - y) || tie
  }
}
