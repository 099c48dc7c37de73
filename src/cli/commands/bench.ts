import { cpus } from 'node:os'
import { parseArguments } from '../arguments'
import { featureContest, windowContest } from '../bench/feature-work'
import { interleaved, type Ratio } from '../bench/ratio'

interface Bench {
  /** Row of the table of what is asked. */
  readonly row: number
  readonly what: string
  readonly run: () => Promise<Ratio>
}

const ROWS = 200_000

async function csv(quoted: boolean): Promise<Ratio> {
  const { benchCsv, csvContest } = await import('../../ingest/csv-bench')
  return interleaved(csvContest(benchCsv(ROWS, quoted)))
}

interface FeatureTimes extends Ratio {
  /** How many times longer the features take than the copy. */
  readonly timesCopy: number
  readonly nsPerBarAndFeature: number
}

async function features(): Promise<FeatureTimes> {
  const contest = featureContest()
  const times = interleaved(contest)
  const { ours, ratio } = times
  return { ...times, timesCopy: 1 / ratio, nsPerBarAndFeature: (ours * 1e6) / contest.cells }
}

const BENCHES: readonly Bench[] = [
  {
    row: 1,
    what: 'all features of 40 instruments of 1,500 bars, against copying input and output',
    run: features,
  },
  {
    row: 1,
    what: 'mean, deviation, maximum and percentile rank, window 20 against window 2,000',
    run: async () => interleaved(windowContest()),
  },
  {
    row: 5,
    what: `CSV of ${ROWS} rows, plain, against papaparse with header and dynamicTyping`,
    run: () => csv(false),
  },
  {
    row: 5,
    what: `CSV of ${ROWS} rows, every cell quoted, thousands commas, against the same`,
    run: () => csv(true),
  },
]

/** `coil bench`: ratios measured in one run, interleaved, with the machine they were measured on. */
export async function bench(words: readonly string[]): Promise<unknown> {
  parseArguments(words, { json: 'optional' })
  const results = []
  for (const { row, what, run } of BENCHES) {
    process.stderr.write(`coil: ${what}\n`)
    const { ours, peer, ...rest } = await run()
    results.push({ row, what, oursMs: ours, peerMs: peer, ...rest })
  }
  const [cpu] = cpus()
  return { machine: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version, results }
}
