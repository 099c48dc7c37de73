import { cpus } from 'node:os'
import { parseArguments } from '../arguments'
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

const BENCHES: readonly Bench[] = [
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
    const { ours, peer, ratio, rounds } = await run()
    results.push({ row, what, oursMs: ours, peerMs: peer, ratio, rounds })
  }
  const [cpu] = cpus()
  return { machine: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version, results }
}
