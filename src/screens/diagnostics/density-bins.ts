import type { FeatureAssociation } from '../../contracts/results'

export interface DensityBin {
  /** Null where the bin holds the tail on that side. */
  readonly from: number | null
  readonly to: number | null
  /** Bars that exploded, and all others. */
  readonly exploded: number
  readonly rest: number
}

/** The bins of both densities as counts. */
export function densityBins({
  n,
  positives,
  density,
}: Pick<FeatureAssociation, 'n' | 'positives' | 'density'>): readonly DensityBin[] {
  const { edges, exploded, rest } = density
  const last = exploded.length - 1
  return exploded.map((share, bin) => ({
    from: bin === 0 ? null : (edges[bin] as number),
    to: bin === last ? null : (edges[bin + 1] as number),
    exploded: Math.round(share * positives),
    rest: Math.round((rest[bin] as number) * (n - positives)),
  }))
}
