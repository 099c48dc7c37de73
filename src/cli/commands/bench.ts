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
  const { ours, peer } = csvContest(benchCsv(ROWS, quoted))
  return interleaved(ours, peer)
}

async function features(): Promise<Ratio & { nsPerBarAndFeature: number }> {
  const { ours, peer, cells } = featureContest()
  const times = interleaved(ours, peer)
  return { ...times, nsPerBarAndFeature: (times.ours * 1e6) / cells }
}

async function windows(): Promise<Ratio> {
  const { ours, peer } = windowContest()
  return interleaved(ours, peer)
}

const BENCHES: readonly Bench[] = [
  {
    row: 1,
    what: 'all features of 40 instruments of 2,520 bars, against copying input and output',
    run: features,
  },
  {
    row: 1,
    what: 'mean, deviation, maximum and percentile rank, window 20 against window 2,000',
    run: windows,
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
