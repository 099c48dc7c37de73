/** Counts of equal bins; the end bins also hold what lies beyond them. */
export interface Histogram {
  /** Left edges and the last right edge; length = bins + 1. */
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

const STEP = 0.5
const LOWEST = -3
const HIGHEST = 6

/** Profits in R by half an R, from -3 R or less to 6 R or more, cut to what occurs. */
export function histogramOfR(values: readonly number[]): Histogram {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return { edges: [], counts: [] }
  const lo = Math.max(LOWEST, Math.floor(Math.min(-1, ...finite) / STEP) * STEP)
  const hi = Math.min(
    HIGHEST,
    Math.max(lo + STEP, (Math.floor(Math.max(1, ...finite) / STEP) + 1) * STEP),
  )
  const bins = Math.round((hi - lo) / STEP)
  const counts = Array.from({ length: bins }, () => 0)
  const edges = Array.from({ length: bins + 1 }, (_, i) => lo + i * STEP)
  for (const value of finite) {
    const bin = binOfR({ edges, counts }, value)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { edges, counts }
}

/** The bin of a profit: the end bins take what lies beyond them. */
export const binOfR = ({ edges, counts }: Histogram, value: number): number =>
  Math.min(counts.length - 1, Math.max(0, Math.floor((value - (edges[0] ?? 0)) / STEP)))
