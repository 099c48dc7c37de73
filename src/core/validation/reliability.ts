import { argsort } from '../models/argsort'
import { countPositives } from '../models/labels'
import { type Rate, rateOf } from './wilson'

/** Rows of similar probability: what was said against what happened. */
export interface ReliabilityBin {
  /** Least and largest probability in the bin. */
  readonly lo: number
  readonly hi: number
  readonly meanPredicted: number
  readonly observed: Rate
  /** Merged moves among the positives; the positives themselves when moves are not known. */
  readonly events: number
}

/**
 * Up to `bins` bins of equal mass in ascending order, equal probabilities kept together; what such a
 * tie takes beyond its share is taken from all later bins alike. `eventOf`
 * numbers the merged move of each positive row uniquely over all instruments (-1 for none).
 */
export function reliabilityBins(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  eventOf: ArrayLike<number> | null,
  bins: number = 10,
): ReliabilityBin[] {
  countPositives(y, p.length)
  const order = argsort(p)
  const found: ReliabilityBin[] = []
  let from = 0
  for (let rank = 0; rank < order.length; rank++) {
    const next = order[rank + 1]
    if (next !== undefined && p[next] === p[order[rank] as number]) continue
    const share = (order.length - from) / (bins - found.length)
    if (rank + 1 - from < share && next !== undefined) continue
    found.push(binOfRows(order.subarray(from, rank + 1), p, y, eventOf))
    from = rank + 1
  }
  return found
}

function binOfRows(
  rows: Uint32Array,
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  eventOf: ArrayLike<number> | null,
): ReliabilityBin {
  const events = new Set<number>()
  let hits = 0
  let sum = 0
  for (const row of rows) {
    sum += p[row] as number
    if (y[row] !== 1) continue
    hits++
    const event = eventOf === null ? row : (eventOf[row] as number)
    if (event >= 0) events.add(event)
  }
  return {
    lo: p[rows[0] as number] as number,
    hi: p[rows.at(-1) as number] as number,
    meanPredicted: sum / rows.length,
    observed: rateOf(hits, rows.length),
    events: events.size,
  }
}
