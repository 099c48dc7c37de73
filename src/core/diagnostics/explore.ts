import { type Bars, barCount } from '../columns/bars'
import type { Instrument } from '../columns/instrument'
import { columnOf, createFrame, type Scratch } from '../features/frame'
import { pctRank } from '../features/ops/trailing'
import { featureById, featureColumn } from '../features/registry'
import { quantileSorted } from '../models/quantile'
import { eligibleColumn } from '../signals/eligible'

const OWN_BARS = 252
const BINS = 40
/** Probabilities of `Distribution.quantiles`. */
export const QUANTILES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1] as const
/** Quantiles from this place on have their tail above them, the others below. */
const MIDDLE = 4
/** Place of the quantiles that the bins lie between. */
const [FIRST_EDGE, LAST_EDGE] = [1, 7]

/** One feature along the bars of one instrument. */
export interface FeatureColumn {
  readonly symbol: string
  readonly day: Int32Array
  /** NaN where missing. */
  readonly value: Float64Array
  /** 1 where the bar has the history that every signal and queue asks for. */
  readonly eligible: Uint8Array
}

/** The column of one instrument, a copy; a scratch makes many faster. */
export function featureColumnOf(
  { symbol, bars }: Instrument,
  id: string,
  scratch: Scratch | null = null,
): FeatureColumn {
  const frame = createFrame(bars, scratch)
  const value = featureColumn(frame, id).slice()
  return { symbol, day: bars.day.slice(), value, eligible: eligibleColumn(frame) }
}

/** Percentile of each value among the 251 before it, ties half. */
export function ownRanks({ bars }: Instrument, id: string): Float64Array {
  const frame = createFrame(bars)
  return columnOf(frame, pctRank(featureById(id).compute(frame), OWN_BARS))
}

export interface Distribution {
  readonly instruments: number
  readonly n: number
  readonly eligible: number
  readonly bars: number
  readonly quantiles: readonly number[]
  readonly beyond: readonly number[]
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  readonly below: number
  readonly above: number
}

/** The values of all instruments on their eligible bars, ascending, and how many bars there are. */
function eligibleValues(columns: readonly FeatureColumn[]) {
  const bars = columns.reduce((sum, { value }) => sum + value.length, 0)
  const values = new Float64Array(bars)
  let [n, eligible] = [0, 0]
  for (const column of columns) {
    for (let t = 0; t < column.value.length; t++) {
      if (column.eligible[t] === 0) continue
      eligible++
      const x = column.value[t] as number
      if (x === x) values[n++] = x
    }
  }
  return { sorted: values.subarray(0, n).sort(), eligible, bars }
}

/** How many of the ascending values lie below `limit`, or at most at it. */
function countUpTo(sorted: Float64Array, limit: number, isIncluded: boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const x = sorted[middle] as number
    if (x < limit || (isIncluded && x === limit)) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * The values of all instruments on their eligible bars: a description, which no rule or model may use. Bins
 * hold what is at least their lower edge and below their upper one, the last one that too, so that a rule with
 * the edges counts the same bars.
 */
export function distributionOf(columns: readonly FeatureColumn[]): Distribution {
  const { sorted, eligible, bars } = eligibleValues(columns)
  const n = sorted.length
  const quantiles = n === 0 ? [] : QUANTILES.map((q) => quantileSorted(sorted, q))
  const [low = 0, high = 0] = [quantiles[FIRST_EDGE], quantiles[LAST_EDGE]]
  const edges =
    n === 0 || low === high
      ? []
      : Array.from({ length: BINS + 1 }, (_, k) =>
          k === BINS ? high : low + ((high - low) * k) / BINS,
        )
  const places = edges.map((edge, k) => countUpTo(sorted, edge, k === BINS))
  return {
    instruments: columns.length,
    n,
    eligible,
    bars,
    quantiles,
    beyond: quantiles.map((value, k) =>
      k < MIDDLE ? countUpTo(sorted, value, true) : n - countUpTo(sorted, value, false),
    ),
    edges,
    counts: places.slice(1).map((place, k) => place - (places[k] as number)),
    below: places[0] ?? 0,
    above: n - (places.at(-1) ?? n),
  }
}

export interface DayRanks {
  /** Share of the peers of the day that are lower, ties half; NaN without a value or without peers. */
  readonly rank: Float64Array
  readonly peers: Int32Array
}

/** How each value of one instrument stands among those of all others on its day. */
export function dayRanks(columns: readonly FeatureColumn[], symbol: string): DayRanks {
  const own = columns.find((one) => one.symbol === symbol)
  const count = own?.day.length ?? 0
  const at = new Map(Array.from(own?.day ?? [], (day, t) => [day, t] as const))
  const lower = new Float64Array(count)
  const peers = new Int32Array(count)
  for (const { symbol: other, day, value } of columns) {
    if (other === symbol) continue
    for (let k = 0; k < day.length; k++) {
      const t = at.get(day[k] as number)
      const [x, y] = [value[k] as number, own?.value[t ?? -1] ?? NaN]
      if (t === undefined || x !== x || y !== y) continue
      peers[t] = (peers[t] as number) + 1
      lower[t] = (lower[t] as number) + (x < y ? 1 : x === y ? 0.5 : 0)
    }
  }
  return { rank: lower.map((sum, t) => (peers[t] === 0 ? NaN : sum / (peers[t] as number))), peers }
}

/** Columns of prices that a chart can keep, apart from the stored bars. */
export const pricesOf = (bars: Bars): Pick<Bars, 'day' | 'open' | 'high' | 'low' | 'close'> => {
  const n = barCount(bars)
  return {
    day: bars.day.slice(0, n),
    open: bars.open.slice(),
    high: bars.high.slice(),
    low: bars.low.slice(),
    close: bars.close.slice(),
  }
}
