import type { SetupQuery } from '../../contracts/setups'
import { hashText } from '../../core/columns/content-hash'
import { boostOf } from '../run/calibration-base'
import type { SetupAnswer } from './answer'
import type { SetupScan } from './scan'

export interface SortKey {
  readonly key: Float64Array
  readonly descending: boolean
  /** What orders equal keys; null for the order of the rows. */
  readonly ties: Float64Array | null
}

/**
 * The column to sort by; a score or boost without a run falls back to the narrowest bands first. Bars of equal
 * boost, which an isotonic calibration makes many of, stand by score; those of an equal percentile, thousands at
 * the narrowest, in a mixed order, so that a queue does not begin with the days of one instrument in a row.
 */
export function sortKey(
  { sort, descending }: Pick<SetupQuery, 'sort' | 'descending'>,
  answer: Omit<SetupAnswer, 'order'>,
): SortKey {
  const { scan, run, margin, probability, fold } = answer
  const by = (key: Float64Array, ties: Float64Array | null = null) => ({ key, descending, ties })
  if (sort === 'date') return by(Float64Array.from(scan.day))
  if (sort === 'symbol') return by(Float64Array.from(scan.instrument))
  const { bbPctRank } = scan.columns
  if (sort === 'bbPctRank') return by(bbPctRank, mixedOrder(scan))
  if (sort !== 'score' && sort !== 'boost') return by(scan.columns[sort])
  if (run === null) return { key: bbPctRank, descending: false, ties: mixedOrder(scan) }
  if (sort === 'score') return by(margin)
  const boost = probability.map((p, i) => boostOf(p, run.bases[fold[i] as number] ?? null))
  return by(boost, margin)
}

/** A number for each bar from its symbol and day alone, in which instruments and dates are well mixed. */
function mixedOrder({ symbols, instrument, day }: SetupScan): Float64Array {
  const seeds = symbols.map((symbol) => Number.parseInt(hashText(symbol).slice(0, 8), 16))
  return Float64Array.from(day, (one, i) => mixed((seeds[instrument[i] as number] as number) ^ one))
}

/** The finalizer of MurmurHash3 (A. Appleby): each bit of the answer depends on each one of the number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
