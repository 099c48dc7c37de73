/** Splits that are announced: new shares for one old share, and 3 for 2. */
const SPLITS: readonly number[] = [
  1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 18, 20, 25, 30, 35, 40, 50, 60, 70, 75, 80, 100,
  120, 125, 150, 200, 250, 300, 500, 1000,
]

/** A unit error multiplies by one of these. */
const UNITS: readonly number[] = [10, 100, 1000, 10_000]

export interface NearRatio {
  /** At least 1. */
  readonly times: number
  /** True when the price fell by it. */
  readonly falls: boolean
  /** Relative distance of the observed ratio. */
  readonly off: number
}

function nearest(ratio: number, list: readonly number[]): NearRatio {
  const falls = ratio < 1
  const size = falls ? 1 / ratio : ratio
  let times = list[0] as number
  for (const one of list)
    if (Math.abs(Math.log(size / one)) < Math.abs(Math.log(size / times))) times = one
  return { times, falls, off: Math.abs(size / times - 1) }
}

/** The split whose ratio is nearest to a price ratio. */
export const nearestSplit = (ratio: number): NearRatio => nearest(ratio, SPLITS)

/** The power of ten whose ratio is nearest to a price ratio. */
export const nearestUnit = (ratio: number): NearRatio => nearest(ratio, UNITS)

/** The exact price ratio of a split or unit. */
export const exactRatio = ({ times, falls }: NearRatio): number => (falls ? 1 / times : times)
