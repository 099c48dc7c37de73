import type { SetupRow } from '../../contracts/setups'
import type { WhiskerDomain } from '../../ui/whisker-scale'

/** One axis from 0 for the intervals of a column: wide enough for every bound and the base rate. */
export function scoreDomain(rows: readonly SetupRow[], baseRate: number | null): WhiskerDomain {
  const reach = rows.map((row) => row.observed?.ci?.[1] ?? 0)
  return { from: 0, to: Math.max(0.01, baseRate ?? 0, ...reach) * 1.05 }
}
