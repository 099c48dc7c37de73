import { createRandom } from '../../core/columns/random'
import { createFrame, createScratch, type Memory } from '../../core/features/frame'
import { HEAP } from '../../core/features/memory'
import { FEATURES, featureColumn } from '../../core/features/registry'
import type { Kernels } from '../../core/kernels/kernels'
import { nullUniverse } from '../../core/synthetic/null-preset'
import { createWasmMemory } from '../../wasm/memory'
import { CannotMeasure, type Measured } from './bench-row'
import { type Contest, cpuTime, interleaved, named } from './ratio'

const COLUMNS = ['open', 'high', 'low', 'close', 'volume'] as const
const INSTRUMENTS = 40
const BARS = 200_000

/** The memory that workers compute features in. */
export function workerMemory(): Memory {
  const memory = createWasmMemory()
  if (!memory) throw new CannotMeasure('this machine runs no WebAssembly with vectors')
  return memory
}

/** All features of some instruments against a copy of their input and of as many output columns. */
function featureContest(memory: Memory): Contest & { readonly cells: number } {
  const instruments = nullUniverse(1).instruments.slice(0, INSTRUMENTS)
  const scratch = createScratch(memory)
  const ours = (): void => {
    for (const { bars } of instruments) {
      const frame = createFrame(bars, scratch)
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

const ROUNDS = 15

/** All features as a worker computes them, or on the heap by the TypeScript kernels; CPU time. */
export function featuresAgainstCopy(memory: Memory = HEAP): Measured {
  const contest = featureContest(memory)
  const times = interleaved(contest, ROUNDS, cpuTime)
  return {
    ...named(times),
    timesCopy: 1 / times.ratio,
    nsPerBarAndFeature: (times.ours * 1e6) / contest.cells,
  }
}

/** Kernels with a window of 20 and with one of 2,000, over the same values. */
export function windowContest(
  kernel: Kernels,
  columnOf: (length: number) => Float64Array,
): Contest {
  const random = createRandom(1)
  const values = columnOf(BARS).map(() => random.next())
  const [src, out] = [columnOf(BARS), columnOf(BARS)]
  src.set(values)
  const over = (window: number) => (): void => {
    kernel.rollingMean(src, window, out)
    kernel.rollingSd(src, window, 1, out)
    kernel.rollingMax(src, window, out)
    kernel.rollingPctRank(src, window, out)
  }
  return { ours: over(20), peer: over(2_000) }
}
