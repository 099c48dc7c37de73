import {
  countBefore,
  createBits,
  createCountingSet,
  flip,
  nextOne,
  previousOne,
  toggle,
} from './bitset'
import { checkWindow } from './check'
import { forEachStretch } from './placing'

/**
 * Percentile rank of the last value among the `window - 1` values before it:
 * (number below + half the number equal) / (window - 1), in [0, 1]. NaN where the window is not
 * full or holds a NaN. Time O(n), whatever the window.
 */
export function rollingPctRank(src: Float64Array, window: number, out: Float64Array): void {
  checkWindow(window, 2)
  const prior = window - 1
  out.fill(NaN)
  forEachStretch(src, window, ({ place, first, end }, from) => {
    const n = place.length
    const members = createCountingSet(n)
    for (let i = 0; i < prior; i++) toggle(members, place[i] as number, 1)
    for (let i = prior; i < n; i++) {
      const own = place[i] as number
      const below = countBefore(members, first[own] as number)
      const alone = (end[own] as number) - (first[own] as number) === 1
      const upTo = alone ? below : countBefore(members, end[own] as number)
      out[from + i] = (below + upTo) / 2 / prior
      toggle(members, place[i - prior] as number, -1)
      toggle(members, own, 1)
    }
  })
}

/**
 * Quantile `p` (0 to 1) of the last `window` values, the last one included, by linear
 * interpolation between order statistics (type 7 of Hyndman and Fan, 1996). NaN where the window
 * is not full or holds a NaN. Time O(n), whatever the window.
 */
export function rollingQuantile(
  src: Float64Array,
  window: number,
  p: number,
  out: Float64Array,
): void {
  checkWindow(window)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile must lie in 0..1, got ${p}`)
  const rank = p * (window - 1)
  const lower = Math.floor(rank)
  const share = rank - lower
  out.fill(NaN)
  forEachStretch(src, window, ({ place, sorted }, from) => {
    const n = place.length
    const words = createBits(n)
    for (let i = 0; i < window; i++) flip(words, place[i] as number)
    let at = nextOne(words, -1)
    for (let k = 0; k < lower; k++) at = nextOne(words, at)
    for (let i = window - 1; i < n; i++) {
      if (i >= window) {
        const enters = place[i] as number
        const leaves = place[i - window] as number
        flip(words, enters)
        if (enters < at && leaves >= at) at = previousOne(words, at)
        else if (enters > at && leaves <= at) at = nextOne(words, at)
        flip(words, leaves)
      }
      // Adding 0 gives zeros one sign: which of equal values stands at a place is left to the sort.
      const low = (sorted[at] as number) + 0
      out[from + i] =
        share === 0 ? low : low + ((sorted[nextOne(words, at)] as number) - low) * share
    }
  })
}
