import { createRandom } from '../../core/columns/random'
import { createFrame, createScratch } from '../../core/features/frame'
import { FEATURES, featureColumn } from '../../core/features/registry'
import { rollingSd } from '../../core/kernels/deviation'
import { rollingMax } from '../../core/kernels/extrema'
import { rollingPctRank } from '../../core/kernels/order'
import { rollingMean } from '../../core/kernels/sum'
import { nullUniverse } from '../../core/synthetic/null-preset'
import type { Contest } from './ratio'

const COLUMNS = ['open', 'high', 'low', 'close', 'volume'] as const
const INSTRUMENTS = 40
const BARS = 200_000

/** All features of some instruments against a copy of their input and of as many output columns. */
export function featureContest(): Contest & { readonly cells: number } {
  const instruments = nullUniverse(1).instruments.slice(0, INSTRUMENTS)
  const scratch = createScratch()
  const ours = (): void => {
    for (const { bars, calendar } of instruments) {
      const frame = createFrame(bars, calendar, scratch)
      for (const { id } of FEATURES) featureColumn(frame, id)
    }
  }
  // A target for each column: one for all would stay in the cache and flatter the copy.
  const copies = instruments.flatMap(({ bars }) =>
    [...COLUMNS.map((name) => bars[name]), ...FEATURES.map(() => bars.close.slice())].map(
      (source) => ({ source, target: new Float64Array(source.length) }),
    ),
  )
  const peer = (): void => {
    for (const { source, target } of copies) target.set(source)
  }
  const bars = instruments.reduce((sum, { bars: { day } }) => sum + day.length, 0)
  return { ours, peer, cells: bars * FEATURES.length }
}

/** The trailing kernels with a window of 20 and with one of 2,000, over the same values. */
export function windowContest(): Contest {
  const random = createRandom(1)
  const values = Float64Array.from({ length: BARS }, () => random.next())
  const out = new Float64Array(BARS)
  const over = (window: number) => (): void => {
    rollingMean(values, window, out)
    rollingSd(values, window, 1, out)
    rollingMax(values, window, out)
    rollingPctRank(values, window, out)
  }
  return { ours: over(20), peer: over(2_000) }
}
