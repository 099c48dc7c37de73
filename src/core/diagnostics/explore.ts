import { type Bars, barCount } from '../columns/bars'
import type { Instrument } from '../columns/instrument'
import { columnOf, createFrame } from '../features/frame'
import { pctRank } from '../features/ops/trailing'
import { featureById, featureColumn } from '../features/registry'
import { quantileSorted } from '../models/quantile'

const OWN_BARS = 252
const BINS = 40
/** Probabilities of `Distribution.quantiles`. */
export const QUANTILES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1] as const
/** Place of the quantiles that the bins lie between. */
const [FIRST_EDGE, LAST_EDGE] = [1, 7]

/** One feature along the bars of one instrument. */
export interface FeatureColumn {
  readonly symbol: string
  readonly day: Int32Array
  /** NaN where missing. */
  readonly value: Float64Array
}

export const featureColumnOf = (
  { symbol, bars, calendar }: Instrument,
  id: string,
): FeatureColumn => ({
  symbol,
  day: bars.day.slice(),
  value: featureColumn(createFrame(bars, calendar), id),
})

/** Percentile of each value among the 251 before it, ties half. */
export function ownRanks({ bars, calendar }: Instrument, id: string): Float64Array {
  const frame = createFrame(bars, calendar)
  return columnOf(frame, pctRank(featureById(id).compute(frame), OWN_BARS))
}

export interface Distribution {
  readonly instruments: number
  readonly n: number
  readonly bars: number
  readonly quantiles: readonly number[]
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  readonly below: number
  readonly above: number
}

/** The values of all instruments on all bars: a description, which no rule or model may use. */
export function distributionOf(columns: readonly FeatureColumn[]): Distribution {
  const bars = columns.reduce((sum, { value }) => sum + value.length, 0)
  const values = new Float64Array(bars)
  let n = 0
  for (const { value } of columns) for (const x of value) if (x === x) values[n++] = x
  const sorted = values.subarray(0, n).sort()
  const quantiles = n === 0 ? [] : QUANTILES.map((q) => quantileSorted(sorted, q))
  const [low = 0, high = 0] = [quantiles[FIRST_EDGE], quantiles[LAST_EDGE]]
  const edges =
    n === 0 || low === high
      ? []
      : Array.from({ length: BINS + 1 }, (_, k) => low + ((high - low) * k) / BINS)
  const counts = edges.slice(1).map(() => 0)
  let [below, above] = [0, 0]
  for (const x of edges.length > 0 ? sorted : []) {
    if (x < low) below++
    else if (x > high) above++
    else {
      const bin = Math.min(BINS - 1, Math.floor(((x - low) / (high - low)) * BINS))
      counts[bin] = (counts[bin] as number) + 1
    }
  }
  return { instruments: columns.length, n, bars, quantiles, edges, counts, below, above }
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
