import type { Bars } from '../../core/columns/bars'
import { createRandom } from '../../core/columns/random'
import { createFrame } from '../../core/features/frame'
import { FEATURES, featureColumn } from '../../core/features/registry'
import { rollingSd } from '../../core/kernels/deviation'
import { rollingMax } from '../../core/kernels/extrema'
import { rollingPctRank } from '../../core/kernels/order'
import { rollingMean } from '../../core/kernels/sum'

const BARS = 2_520
const INSTRUMENTS = 40
const COLUMNS = ['open', 'high', 'low', 'close', 'volume'] as const

/** Bars of a seeded random walk. */
function walk(seed: number, bars = BARS): Bars {
  const random = createRandom(seed)
  const [open, high, low, close, volume] = COLUMNS.map(() => new Float64Array(bars)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let price = 50
  for (let t = 0; t < bars; t++) {
    open[t] = price
    price *= 1 + (random.next() - 0.5) * 0.06
    close[t] = price
    high[t] = Math.max(open[t] as number, price) * (1 + random.next() * 0.01)
    low[t] = Math.min(open[t] as number, price) * (1 - random.next() * 0.01)
    volume[t] = 1e5 + random.next() * 1e6
  }
  const day = Int32Array.from({ length: bars }, (_, t) => 10_000 + t)
  return { day, open, high, low, close, volume, flags: new Uint8Array(bars) }
}

/** All features of some instruments, and a copy of their input and as many output columns. */
export function featureContest(): { ours: () => void; peer: () => void; cells: number } {
  const all = Array.from({ length: INSTRUMENTS }, (_, seed) => walk(seed + 1))
  const target = new Float64Array(BARS)
  const ours = (): void => {
    for (const bars of all) {
      const frame = createFrame(bars, 252)
      for (const { id } of FEATURES) featureColumn(frame, id)
    }
  }
  const outputs = FEATURES.map((_, k) => new Float64Array(BARS).fill(k))
  const peer = (): void => {
    for (const bars of all) {
      for (const name of COLUMNS) target.set(bars[name])
      for (const output of outputs) target.set(output)
    }
  }
  return { ours, peer, cells: INSTRUMENTS * BARS * FEATURES.length }
}

/** The trailing kernels with a window of 20 and with one of 2,000, over the same values. */
export function windowContest(): { ours: () => void; peer: () => void } {
  const { close } = walk(1, 200_000)
  const out = new Float64Array(close.length)
  const over = (window: number) => (): void => {
    rollingMean(close, window, out)
    rollingSd(close, window, 1, out)
    rollingMax(close, window, out)
    rollingPctRank(close, window, out)
  }
  return { ours: over(20), peer: over(2_000) }
}
