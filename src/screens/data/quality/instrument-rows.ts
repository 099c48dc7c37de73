import { group } from 'd3-array'
import type { FetchPlan } from '../../../contracts/providers'
import type { Coverage, CoverageRow, QualityFinding, Severity } from '../../../contracts/quality'
import { gapOf } from '../../../core/quality/coverage'
import type { QualitySearch } from './quality-search'

/** An instrument with everything that is known of the state of its bars. */
export interface QualityRow extends CoverageRow {
  /** Position in the coverage. */
  readonly at: number
  /** Sessions without a bar between the first and the last one. */
  readonly gaps: number
  readonly findings: Readonly<Record<Severity, number>>
  /** Severe findings that wait for a decision, and findings that have one. */
  readonly open: number
  readonly decided: number
  /** True when it ends so long before its dataset that a check says so. */
  readonly isStale: boolean
  /** ISO date and time of the provider's last answer; null when none is known. */
  readonly fetchedAt: string | null
}

/** When a provider last answered for each symbol of a dataset, out of the plans that are kept. */
export function lastFetches(
  plans: readonly FetchPlan[],
  datasetId: string,
): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const plan of plans) {
    if (plan.datasetId !== datasetId) continue
    for (const { symbol, state, at } of plan.items)
      if (state === 'done' && at !== null && at > (last.get(symbol) ?? '')) last.set(symbol, at)
  }
  return last
}

/** One row an instrument, in the order of the coverage. */
export function instrumentRows(
  coverage: Coverage,
  findings: readonly QualityFinding[],
  fetches: ReadonlyMap<string, string>,
): readonly QualityRow[] {
  const bySymbol = group(findings, ({ symbol }) => symbol)
  return coverage.rows.map((row, at): QualityRow => {
    const own = bySymbol.get(row.symbol) ?? []
    const count = (severity: Severity) => own.filter((one) => one.severity === severity).length
    return {
      ...row,
      at,
      gaps: gapOf(row),
      findings: { severe: count('severe'), check: count('check'), note: count('note') },
      open: own.filter(({ severity, decision }) => severity === 'severe' && !decision).length,
      decided: own.filter(({ decision }) => decision !== null).length,
      isStale: own.some(({ kind }) => kind === 'stale_tail'),
      fetchedAt: fetches.get(row.symbol) ?? null,
    }
  })
}

export type RowFilter = Pick<QualitySearch, 'q' | 'cls' | 'only'>

const TROUBLES: Readonly<Record<RowFilter['only'], (row: QualityRow) => boolean>> = {
  all: () => true,
  open: ({ open }) => open > 0,
  gaps: ({ gaps }) => gaps > 0,
  ended: ({ isStale }) => isStale,
  suspect: ({ suspect }) => suspect > 0,
}

/** The instruments of a filter. */
export function passingRows(
  rows: readonly QualityRow[],
  { q, cls, only }: RowFilter,
): readonly QualityRow[] {
  const part = q.trim().toUpperCase()
  return rows.filter(
    (row) =>
      row.symbol.toUpperCase().includes(part) &&
      (cls === 'all' || row.assetClass === cls) &&
      TROUBLES[only](row),
  )
}

/** Sessions without a bar, of those from the first bar to the end of the dataset; 0 of none is 0. */
const missingShare = ({ gaps, tail, expected }: QualityRow): number =>
  expected === 0 ? 0 : (gaps + tail) / expected

const bySymbol = (a: QualityRow, b: QualityRow): number => a.at - b.at
const byDate = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

const ORDERS: Readonly<Record<QualitySearch['order'], (a: QualityRow, b: QualityRow) => number>> = {
  symbol: bySymbol,
  missing: (a, b) => missingShare(b) - missingShare(a) || bySymbol(a, b),
  first: (a, b) => byDate(a.first, b.first) || bySymbol(a, b),
  last: (a, b) => byDate(a.last, b.last) || bySymbol(a, b),
}

/** The rows in an order of the coverage; equal ones by symbol. */
export const orderedRows = (
  rows: readonly QualityRow[],
  order: QualitySearch['order'],
): readonly QualityRow[] => rows.toSorted(ORDERS[order])
