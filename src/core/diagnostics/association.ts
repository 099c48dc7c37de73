import { normalCdf } from '../backtest/normal'
import { quantileSorted } from '../models/quantile'
import { benjaminiHochberg } from '../validation/multiple-testing'
import { percentileInterval } from '../validation/percentile-interval'
import { binnedArea, drawMonths, type MonthHistograms, resampledAreas } from './month-bootstrap'
import type { Moves } from './moves'
import { MOST_UNDEFINED } from './ratio-bootstrap'
import type { FeatureAssociation } from './report'
import { belowSingle, binCounts, countBelow, rocArea, sortedValues } from './sorted-values'
import type { EligibleRows, Panel } from './tally'
import { step, type Watch } from './watch'

/** Bins of the histograms that a resample adds up. */
const RANK_BINS = 32
const DENSITY_BINS = 32

export interface FeatureRows extends EligibleRows {
  readonly moves: Moves
  /**
   * Feature values of the eligible rows, one feature after the other, in single precision: half the
   * bytes to send, and an order changed for values closer than 1 part in 10 million only.
   */
  readonly values: Float32Array
}

/** The rows of all instruments in one column each. */
interface Pooled {
  readonly month: Uint16Array
  readonly positive: Uint8Array
  /** Rows where `positive` is 1. */
  readonly positives: Int32Array
}

function pool(panel: Panel<FeatureRows>): Pooled {
  const rows = panel.parts.reduce((sum, part) => sum + part.day.length, 0)
  const month = new Uint16Array(rows)
  const positive = new Uint8Array(rows)
  let from = 0
  panel.parts.forEach((part, index) => {
    month.set(panel.monthOf[index] as Uint16Array, from)
    for (const row of part.moves.row) positive[from + row] = 1
    from += part.day.length
  })
  const positives = new Int32Array(positive.reduce((sum, value) => sum + value, 0))
  let found = 0
  positive.forEach((value, row) => {
    if (value === 1) positives[found++] = row
  })
  return { month, positive, positives }
}

function poolFeature(panel: Panel<FeatureRows>, feature: number, rows: number): Float32Array {
  const values = new Float32Array(rows)
  let from = 0
  for (const part of panel.parts) {
    const count = part.day.length
    values.set(part.values.subarray(feature * count, (feature + 1) * count), from)
    from += count
  }
  return values
}

/** Inner edges that part the ascending values in about equal numbers; fewer where values repeat. */
function rankEdges(sorted: Float32Array): Float32Array {
  const edges = new Set<number>()
  for (let i = 1; i < RANK_BINS; i++)
    edges.add(sorted[Math.floor((i * sorted.length) / RANK_BINS)] as number)
  return Float32Array.from(edges)
}

function monthHistograms(
  values: Float32Array,
  edges: Float32Array,
  { month, positive }: Pooled,
  months: number,
): MonthHistograms {
  const bins = edges.length + 1
  const counts = new Float64Array(months * 2 * bins)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    if (value !== value) continue
    const block = (month[row] as number) * 2 + (positive[row] as number)
    const at = block * bins + countBelow(edges, value, true)
    counts[at] = (counts[at] as number) + 1
  }
  return { counts, months, bins }
}

function densityEdges(sorted: Float32Array): number[] {
  const low = quantileSorted(sorted, 0.01)
  const high = quantileSorted(sorted, 0.99)
  const [from, to] = low < high ? [low, high] : [low - 0.5, low + 0.5]
  return Array.from({ length: DENSITY_BINS + 1 }, (_, i) => {
    const edge = from + ((to - from) * i) / DENSITY_BINS
    return i === 0 || i === DENSITY_BINS ? edge : belowSingle(edge)
  })
}

/** Shares of positives and of all others in equal bins between the 1st and 99th percentile. */
function densityOf(hits: Float32Array, all: Float32Array): FeatureAssociation['density'] {
  const edges = densityEdges(all)
  const exploded = binCounts(hits, edges)
  const total = binCounts(all, edges)
  return {
    edges,
    exploded: exploded.map((count) => count / hits.length),
    rest: total.map((count, i) => (count - (exploded[i] as number)) / (all.length - hits.length)),
  }
}

/** Two-sided p of an area of 0.5 under a normal law with the spread of the resamples. */
function pFromSpread(area: number, resamples: Float64Array): number | null {
  const valid = resamples.filter((value) => !Number.isNaN(value))
  const mean = valid.reduce((sum, value) => sum + value, 0) / valid.length
  const squares = valid.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const spread = Math.sqrt(squares / (valid.length - 1))
  return spread > 0 ? Math.max(0, 2 * normalCdf(-Math.abs(area - 0.5) / spread)) : null
}

type Measured = Omit<FeatureAssociation, 'q'> & { readonly p: number | null }

function measure(
  feature: string,
  values: Float32Array,
  rows: Pooled,
  drawn: Uint16Array,
  months: number,
): Measured {
  const all = sortedValues(values)
  const hits = sortedValues(Float32Array.from(rows.positives, (row) => values[row] as number))
  const missing = values.length - all.length
  const counts = { feature, n: all.length, positives: hits.length, missing }
  const auc = rocArea(hits, all)
  if (auc === null)
    return { ...counts, auc, ci: null, p: null, density: { edges: [], exploded: [], rest: [] } }
  const histograms = monthHistograms(values, rankEdges(all), rows, months)
  const resamples = centred(histograms, drawn, auc)
  return {
    ...counts,
    auc,
    ci: months < 2 ? null : percentileInterval(resamples, MOST_UNDEFINED),
    p: months < 2 ? null : pFromSpread(auc, resamples),
    density: densityOf(hits, all),
  }
}

/** Areas of the resamples, moved by what the binning costs the area of all rows. */
function centred(histograms: MonthHistograms, drawn: Uint16Array, auc: number): Float64Array {
  const { counts, months, bins } = histograms
  const sums = new Float64Array(2 * bins)
  counts.forEach((count, i) => (sums[i % sums.length] = (sums[i % sums.length] as number) + count))
  const lost = months === 0 ? 0 : auc - binnedArea(sums, bins)
  return resampledAreas(histograms, drawn).map((area) => area + lost)
}

/**
 * How each feature alone separates the bars before an explosion from the rest: exact area under the
 * ROC curve, its interval over resampled calendar months, and the false-discovery rate over all
 * features. `parts` of the panel hold the values of `features` in this order.
 */
export function associate(
  panel: Panel<FeatureRows>,
  features: readonly string[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
  watch: Watch = {},
): FeatureAssociation[] {
  const rows = pool(panel)
  const drawn = drawMonths(panel.months, draws, seed)
  const measured = features.map((feature, index) => {
    step(watch, 'Association', index, features.length)
    const values = poolFeature(panel, index, rows.month.length)
    return measure(feature, values, rows, drawn, panel.months)
  })
  const tested = measured.flatMap(({ p }) => (p === null ? [] : [p]))
  const adjusted = benjaminiHochberg(tested).values()
  return measured.map(({ p, ...one }) => ({
    ...one,
    q: p === null ? null : (adjusted.next().value ?? null),
  }))
}
