import { cpus } from 'node:os'
import { formatPlural } from '../../core/format/figures'
import { parseArguments } from '../arguments'
import { type BenchInput, type BenchRow, CannotMeasure, type Measured } from '../bench/bench-row'
import { largeSet } from '../bench/large-set'
import { BENCH_ROWS } from '../bench/rows'
import type { Project } from '../project'
import { readInstruments } from '../read-files'
import { UsageError } from '../usage'

async function inputOf(files: readonly string[], project: Project): Promise<BenchInput> {
  const instruments = files.length > 0 ? await readInstruments(files) : largeSet()
  const kind = files.length > 0 ? '' : ', synthetic'
  const bars = instruments.reduce((sum, one) => sum + one.bars.day.length, 0)
  return {
    instruments: () => instruments,
    set: `${formatPlural(instruments.length, 'instrument')} of ${formatPlural(bars, 'bar')}${kind}`,
    files,
    project,
  }
}

/** Rows that are asked for, all without a wish. Throws a UsageError on one that is not measured here. */
function wanted(text: string | undefined) {
  if (text === undefined) return BENCH_ROWS
  const measured = new Set(BENCH_ROWS.map(({ row }) => String(row)))
  const rows = text.split(',').map((row) => row.trim())
  const unknown = rows.find((row) => !measured.has(row))
  if (unknown !== undefined)
    throw new UsageError(
      `--rows: row "${unknown}" is not measured here; those that are: ${[...measured].join(', ')}`,
    )
  return BENCH_ROWS.filter(({ row }) => rows.includes(String(row)))
}

async function resultOf({ run }: BenchRow, input: BenchInput): Promise<Measured> {
  try {
    return await run(input)
  } catch (thrown) {
    if (!(thrown instanceof CannotMeasure)) throw thrown
    process.stderr.write(`coil: not measured: ${thrown.message}\n`)
    return { notMeasured: thrown.message }
  }
}

/**
 * `coil bench [FILE...]`: ratios measured in one run, interleaved, with the machine they were measured
 * on. Files are the prices of the rows that want a large set; without them it is a synthetic one. A row
 * that cannot be measured here says why under `notMeasured`.
 */
export async function bench(words: readonly string[], project: Project): Promise<unknown> {
  const { files, options } = parseArguments(words, { json: 'optional', rows: 'value' })
  const chosen = wanted(options.get('rows'))
  const input = await inputOf(files, project)
  const results = []
  for (const one of chosen) {
    const what = one.what(input)
    process.stderr.write(`coil: ${what}\n`)
    results.push({ row: one.row, what, ...(await resultOf(one, input)) })
  }
  const [cpu] = cpus()
  return { machine: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version, results }
}
