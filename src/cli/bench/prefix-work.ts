import { barCount, sliceBars } from '../../core/columns/bars'
import { createFrame, createScratch } from '../../core/features/frame'
import { FEATURES, featureColumn } from '../../core/features/registry'
import { nullUniverse } from '../../core/synthetic/null-preset'
import type { Measured } from './bench-row'
import { workerMemory } from './feature-work'

/**
 * The history of every feature of one instrument in one pass, against the same code run on the bars up
 * to each date for the last value alone, and whether both agree to the last bit.
 *
 * @param most bars used, at most
 */
export function prefixContest(most = Infinity): Measured {
  const [instrument] = nullUniverse(1).instruments
  if (!instrument) throw new RangeError('the null universe has no instruments')
  const n = Math.min(most, barCount(instrument.bars))
  const bars = sliceBars(instrument.bars, 0, n)
  const scratch = createScratch(workerMemory())
  const history = (): Float64Array[] => {
    const frame = createFrame(bars, scratch)
    return FEATURES.map(({ id }) => featureColumn(frame, id))
  }
  const ROUNDS = 20
  history()
  const start = performance.now()
  for (let k = 0; k < ROUNDS; k++) history()
  const ours = (performance.now() - start) / ROUNDS
  const columns = history().map((column) => column.slice())
  const prefixes = performance.now()
  let equal = 0
  for (let t = 0; t < n; t++) {
    const frame = createFrame(sliceBars(bars, 0, t + 1), scratch)
    FEATURES.forEach(({ id }, k) => {
      if (Object.is(featureColumn(frame, id)[t], columns[k]?.[t])) equal++
    })
  }
  const peer = performance.now() - prefixes
  const values = n * FEATURES.length
  return { oursMs: ours, peerMs: peer, ratio: peer / ours, bars: n, values, equalValues: equal }
}
