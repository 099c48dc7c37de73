import type { SetupQuery } from '../../contracts/setups'
import { boostOf } from '../run/calibration-base'
import type { SetupAnswer } from './answer'

export interface SortKey {
  readonly key: Float64Array
  readonly descending: boolean
  /** What orders equal keys; null for the order of the rows. */
  readonly ties: Float64Array | null
}

/**
 * The column to sort by; a score or boost without a run falls back to the narrowest bands first. Bars of equal
 * boost, which an isotonic calibration makes many of, stand by score.
 */
export function sortKey(
  { sort, descending }: Pick<SetupQuery, 'sort' | 'descending'>,
  answer: Omit<SetupAnswer, 'order'>,
): SortKey {
  const { scan, run, margin, probability, fold } = answer
  const by = (key: Float64Array, ties: Float64Array | null = null) => ({ key, descending, ties })
  if (sort === 'date') return by(Float64Array.from(scan.day))
  if (sort === 'symbol') return by(Float64Array.from(scan.instrument))
  if (sort !== 'score' && sort !== 'boost') return by(scan.columns[sort])
  if (run === null) return { key: scan.columns.bbPctRank, descending: false, ties: null }
  if (sort === 'score') return by(margin)
  const boost = probability.map((p, i) => boostOf(p, run.bases[fold[i] as number] ?? null))
  return by(boost, margin)
}
