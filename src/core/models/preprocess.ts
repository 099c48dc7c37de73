import { quantileSorted } from './quantile'
import { createMatrix, type Matrix } from './matrix'

/** How one column is brought to mean 0 and standard deviation 1; all limits come from training. */
export interface ColumnScaling {
  /** Values are held within [lo, hi]. */
  readonly lo: number
  readonly hi: number
  /** Stands for a missing value. */
  readonly median: number
  /** Of the held and imputed training column; `scale` is the population deviation, 1 when 0. */
  readonly mean: number
  readonly scale: number
  /** The column that says "was missing"; null when no training value was. */
  readonly indicator: { readonly mean: number; readonly scale: number } | null
}

/** One entry a column; null for a column without a single training value, which takes no part. */
export type Preprocessing = readonly (ColumnScaling | null)[]

/** Share of the training values beyond the limits, at each end. */
const TAIL = 0.005

/**
 * Limits, medians, means and deviations of the training rows `x`; NaN is missing. `tail` 0 holds
 * nothing back. Throws a RangeError on a column that leaves no finite mean.
 * Quantiles are R-7 (Hyndman and Fan 1996).
 */
export function fitPreprocessing(x: Matrix, tail: number = TAIL): Preprocessing {
  const column = new Float64Array(x.rows)
  return Array.from({ length: x.cols }, (_, j) => {
    let present = 0
    for (let i = 0; i < x.rows; i++) {
      const value = x.data[i * x.cols + j] as number
      if (!Number.isNaN(value)) column[present++] = value
    }
    if (present === 0) return null
    const sorted = column.subarray(0, present).sort()
    const scaling = scalingOf(sorted, x.rows - present, tail)
    if (!Number.isFinite(scaling.mean) || !Number.isFinite(scaling.scale)) {
      throw new RangeError(`column ${j} has mean ${scaling.mean} and deviation ${scaling.scale}`)
    }
    return scaling
  })
}

function scalingOf(sorted: Float64Array, missing: number, tail: number): ColumnScaling {
  const lo = quantileSorted(sorted, tail)
  const hi = quantileSorted(sorted, 1 - tail)
  const median = quantileSorted(sorted, 0.5)
  const n = sorted.length + missing
  let sum = missing * median
  for (const value of sorted) sum += clamp(value, lo, hi)
  const mean = sum / n
  let squares = missing * (median - mean) ** 2
  for (const value of sorted) squares += (clamp(value, lo, hi) - mean) ** 2
  const share = missing / n
  return {
    lo,
    hi,
    median,
    mean,
    // The deviation of equal values is rounding of the mean, not spread.
    scale: lo === hi ? 1 : Math.sqrt(squares / n) || 1,
    indicator: missing === 0 ? null : { mean: share, scale: Math.sqrt(share * (1 - share)) },
  }
}

export const clamp = (value: number, lo: number, hi: number): number =>
  value < lo ? lo : value > hi ? hi : value

/** A column of the design matrix: a scaled feature, or the indicator that it was missing. */
export interface DesignColumn {
  readonly feature: number
  readonly kind: 'value' | 'indicator'
}

/** Columns of the design matrix: the features in order, then the indicators in order. */
export function designColumns(preprocessing: Preprocessing): DesignColumn[] {
  const features = preprocessing.map((scaling, feature) => ({ scaling, feature }))
  return [
    ...features
      .filter(({ scaling }) => scaling !== null)
      .map(({ feature }) => ({ feature, kind: 'value' as const })),
    ...features
      .filter(({ scaling }) => scaling?.indicator)
      .map(({ feature }) => ({ feature, kind: 'indicator' as const })),
  ]
}

/** The design matrix of `x` under `preprocessing`, with the columns of `designColumns`. */
export function applyPreprocessing(preprocessing: Preprocessing, x: Matrix): Matrix {
  const columns = designColumns(preprocessing)
  const design = createMatrix(x.rows, columns.length)
  columns.forEach(({ feature, kind }, k) => {
    const scaling = preprocessing[feature] as ColumnScaling
    const { lo, hi, median, mean, scale } = scaling
    const mark = scaling.indicator
    for (let i = 0, from = feature, to = k; i < x.rows; i++, from += x.cols, to += columns.length) {
      const value = x.data[from] as number
      const missing = Number.isNaN(value)
      design.data[to] =
        kind === 'value'
          ? ((missing ? median : clamp(value, lo, hi)) - mean) / scale
          : ((missing ? 1 : 0) - (mark?.mean ?? 0)) / (mark?.scale ?? 1)
    }
  })
  return design
}
