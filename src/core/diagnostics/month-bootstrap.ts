import { createRandom } from '../columns/random'

/** Rows of each month by class and bin: month-major, then `bins` others, then `bins` positives. */
export interface MonthHistograms {
  readonly counts: Float64Array
  readonly months: number
  readonly bins: number
}

/** How often each month stands in each resample: draw-major, `months` a draw. */
export function drawMonths(months: number, draws: number, seed: number): Uint16Array {
  const random = createRandom(seed)
  const drawn = new Uint16Array(draws * months)
  for (let draw = 0; draw < draws; draw++)
    for (let i = 0; i < months; i++) {
      const at = draw * months + random.below(months)
      drawn[at] = (drawn[at] as number) + 1
    }
  return drawn
}

/** Area under the ROC curve with every bin one tie; `sums` holds others, then positives. */
export function binnedArea(sums: Float64Array, bins: number): number {
  let others = 0
  let positives = 0
  let wins = 0
  for (let bin = 0; bin < bins; bin++) {
    const rest = sums[bin] as number
    const hits = sums[bins + bin] as number
    wins += hits * (others + rest / 2)
    others += rest
    positives += hits
  }
  return wins / (others * positives)
}

/** Area of every resample of months; NaN where one draws a single class. */
export function resampledAreas(
  { counts, months, bins }: MonthHistograms,
  drawn: Uint16Array,
): Float64Array {
  const width = 2 * bins
  const sums = new Float64Array(width)
  return new Float64Array(drawn.length / months).map((_, draw) => {
    sums.fill(0)
    for (let month = 0; month < months; month++) {
      const times = drawn[draw * months + month] as number
      if (times === 0) continue
      const base = month * width
      for (let i = 0; i < width; i++)
        sums[i] = (sums[i] as number) + times * (counts[base + i] as number)
    }
    return binnedArea(sums, bins)
  })
}
