import type { Memory } from '../../core/features/frame'
import { HEAP } from '../../core/features/memory'
import { appSet } from './app-page'
import type { BenchRow, Measured } from './bench-row'
import { featuresAgainstCopy, windowContest, workerMemory } from './feature-work'
import { PEERS, peerContest } from './peer-work'
import { libraryPrefixContest } from './library-prefix-work'
import { prefixContest } from './prefix-work'
import { cpuTime, interleaved, named } from './ratio'
import { nextChart, nextPage } from './review-work'
import { featuresOfSet, memoryOfRun } from './set-work'
import { bundleSizes } from './size-work'
import { storageOfSet } from './storage-work'
import { mainThreadOfRun } from './thread-work'

const ROWS = 200_000

async function csv(quoted: boolean): Promise<Measured> {
  const { benchCsv, csvContest } = await import('../../ingest/csv-bench')
  return named(interleaved(csvContest(benchCsv(ROWS, quoted))))
}

function windows(memory: Memory): Measured {
  const columnOf = (length: number): Float64Array =>
    memory.column(length) ?? new Float64Array(length)
  return named(interleaved(windowContest(memory.kernels, columnOf), 5, cpuTime))
}

export const BENCH_ROWS: readonly BenchRow[] = [
  {
    row: 1,
    what: () =>
      'all features of 40 instruments of 1,500 bars as a worker computes them, against copying input and output',
    run: async () => featuresAgainstCopy(workerMemory()),
  },
  {
    row: 1,
    what: () => 'the same by the TypeScript kernels alone, against the same copy',
    run: async () => featuresAgainstCopy(),
  },
  {
    row: 1,
    what: () => 'mean, deviation, maximum and percentile rank, window 20 against window 2,000',
    run: async () => windows(workerMemory()),
  },
  {
    row: 1,
    what: () => 'the same by the TypeScript kernels',
    run: async () => windows(HEAP),
  },
  ...Object.keys(PEERS).map((name): BenchRow => ({
    row: 1,
    what: () => `SMA, EMA, Bollinger bands, RSI, ATR and MACD, against ${name}`,
    run: () => peerContest(name as keyof typeof PEERS),
  })),
  {
    row: 2,
    what: ({ set }) => `all features of every eligible bar over threads: ${set}`,
    run: ({ instruments }) => featuresOfSet(instruments()),
  },
  {
    row: 3,
    what: () =>
      'history of five columns in one pass, against technicalindicators anew up to each date, as the scripts before Coil did',
    run: () => libraryPrefixContest(),
  },
  {
    row: 3,
    what: () => 'history of all features in one pass, against the same code anew up to each date',
    run: async () => prefixContest(),
  },
  {
    row: 5,
    what: () => `CSV of ${ROWS} rows, plain, against papaparse with header and dynamicTyping`,
    run: () => csv(false),
  },
  {
    row: 5,
    what: () => `CSV of ${ROWS} rows, every cell quoted, thousands commas, against the same`,
    run: () => csv(true),
  },
  {
    row: 6,
    what: ({ set }) =>
      `IndexedDB: bars in packs, against one record a bar, in bars a second: ${set}`,
    run: (input) => storageOfSet(input),
  },
  {
    row: 8,
    what: (input) =>
      `main thread of the app while a run goes on, and before it while data is taken in: ${appSet(input)}`,
    run: (input) => mainThreadOfRun(input),
  },
  {
    row: 9,
    what: (input) => `from a key to the next chart in Review, painted: ${appSet(input)}`,
    run: (input) => nextChart(input),
  },
  {
    row: 9,
    what: (input) => `from a key to the next 36 small charts in Review, painted: ${appSet(input)}`,
    run: (input) => nextPage(input),
  },
  {
    row: 10,
    what: () => 'gzipped size of what loads first and of the workers',
    run: async ({ project }) => bundleSizes(project.root),
  },
  {
    row: 11,
    what: ({ set }) => `memory of a run beyond the bars as read: ${set}`,
    run: ({ instruments }) => memoryOfRun(instruments()),
  },
]
