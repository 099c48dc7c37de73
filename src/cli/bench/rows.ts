import type { BenchRow, Measured } from './bench-row'
import { featureContest, windowContest } from './feature-work'
import { PEERS, peerContest } from './peer-work'
import { prefixContest } from './prefix-work'
import { interleaved, type Ratio } from './ratio'
import { featuresOfSet, memoryOfRun } from './set-work'
import { bundleSizes } from './size-work'
import { storageOfSet } from './storage-work'
import { mainThreadOfRun } from './thread-work'

const ROWS = 200_000

const named = ({ ours, peer, ...rest }: Ratio): Measured => ({
  oursMs: ours,
  peerMs: peer,
  ...rest,
})

async function csv(quoted: boolean): Promise<Measured> {
  const { benchCsv, csvContest } = await import('../../ingest/csv-bench')
  return named(interleaved(csvContest(benchCsv(ROWS, quoted))))
}

function features(): Measured {
  const contest = featureContest()
  const times = interleaved(contest)
  return {
    ...named(times),
    timesCopy: 1 / times.ratio,
    nsPerBarAndFeature: (times.ours * 1e6) / contest.cells,
  }
}

export const BENCH_ROWS: readonly BenchRow[] = [
  {
    row: 1,
    what: () => 'all features of 40 instruments of 1,500 bars, against copying input and output',
    run: async () => features(),
  },
  {
    row: 1,
    what: () => 'mean, deviation, maximum and percentile rank, window 20 against window 2,000',
    run: async () => named(interleaved(windowContest())),
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
    what: () => 'history of all features in one pass, against computing it anew up to each date',
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
    what: ({ files, set }) =>
      `main thread of the app while a run goes on, and before it while data is taken in: ${files.length > 0 ? set : 'the demo universe'}`,
    run: (input) => mainThreadOfRun(input),
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
