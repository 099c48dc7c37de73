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
 * Bins that end at the given shares of the rows, ascending to 1, equal probabilities kept together: a
 * tie that runs past a share takes the rest with it. Explosions are rare, so a chart of equal masses
 * would put every probability that matters into its last bin. `eventOf` numbers the merged move of
 * each positive row uniquely over all instruments (-1 for none).
 */
export function reliabilityBins(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  eventOf: ArrayLike<number> | null,
  shares: readonly number[],
): ReliabilityBin[] {
  countPositives(y, p.length)
  const order = argsort(p)
  const found: ReliabilityBin[] = []
  let from = 0
  for (const share of shares) {
    let end = Math.max(from, Math.round(share * order.length))
    while (
      end > from &&
      end < order.length &&
      p[order[end] as number] === p[order[end - 1] as number]
    )
      end++
    if (end === from) continue
    found.push(binOfRows(order.subarray(from, end), p, y, eventOf))
    from = end
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
