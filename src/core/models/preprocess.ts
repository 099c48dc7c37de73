import type { Matrix, Numbers, RowSource } from './matrix'
import { quantilesInPlace } from './select'

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
 * nothing back. Quantiles are R-7. Throws a RangeError on a column that leaves no finite mean.
 */
export function fitPreprocessing(x: Matrix<Numbers>, tail: number = TAIL): Preprocessing {
  const column = new Float64Array(x.rows)
  return Array.from({ length: x.cols }, (_, j) => {
    let present = 0
    for (let at = j; at < x.data.length; at += x.cols) {
      const value = x.data[at] as number
      if (value === value) column[present++] = value
    }
    if (present === 0) return null
    const scaling = scalingOf(column.subarray(0, present), x.rows - present, tail)
    if (!Number.isFinite(scaling.mean) || !Number.isFinite(scaling.scale)) {
      throw new RangeError(`column ${j}, from ${scaling.lo} to ${scaling.hi}, has no finite mean`)
    }
    return scaling
  })
}

function scalingOf(present: Float64Array, missing: number, tail: number): ColumnScaling {
  const [lo, median, hi] = quantilesInPlace(present, [tail, 0.5, 1 - tail]) as [
    number,
    number,
    number,
  ]
  const n = present.length + missing
  let sum = missing * median
  for (let i = 0; i < present.length; i++) sum += clamp(present[i] as number, lo, hi)
  const mean = sum / n
  let squares = missing * (median - mean) ** 2
  for (let i = 0; i < present.length; i++) {
    const gap = clamp(present[i] as number, lo, hi) - mean
    squares += gap * gap
  }
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
  const of = (kind: DesignColumn['kind'], takesPart: (scaling: ColumnScaling) => boolean) =>
    preprocessing.flatMap((scaling, feature) =>
      scaling && takesPart(scaling) ? [{ feature, kind }] : [],
    )
  return [...of('value', () => true), ...of('indicator', ({ indicator }) => indicator !== null)]
}

/**
 * The design matrix of `x` under `preprocessing`, with the columns of `designColumns`. It is scaled anew
 * wherever it is read: all of it would take three times the memory of `x`.
 */
export function applyPreprocessing(preprocessing: Preprocessing, x: Matrix<Numbers>): RowSource {
  const columns = designColumns(preprocessing)
  return {
    rows: x.rows,
    cols: columns.length,
    read: (first, last, out) => {
      columns.forEach(({ feature, kind }, k) => {
        const scaling = preprocessing[feature] as ColumnScaling
        const fill = kind === 'value' ? scaleColumn : markColumn
        const count = last - first
        fill(scaling, x, first * x.cols + feature, out, k * count, (k + 1) * count)
      })
    },
  }
}

/** Fills `out` from `start` to `end` with a feature of consecutive rows; the first value stands at `from`. */
function scaleColumn(
  { lo, hi, median, mean, scale }: ColumnScaling,
  { cols, data }: Matrix<Numbers>,
  from: number,
  out: Float64Array,
  start: number,
  end: number,
): void {
  for (let to = start, at = from; to < end; to++, at += cols) {
    const value = data[at] as number
    const filled = value === value ? clamp(value, lo, hi) : median
    out[to] = (filled - mean) / scale
  }
}

function markColumn(
  { indicator }: ColumnScaling,
  { cols, data }: Matrix<Numbers>,
  from: number,
  out: Float64Array,
  start: number,
  end: number,
): void {
  const { mean, scale } = indicator ?? { mean: 0, scale: 1 }
  for (let to = start, at = from; to < end; to++, at += cols) {
    const value = data[at] as number
    out[to] = ((value === value ? 0 : 1) - mean) / scale
  }
}
