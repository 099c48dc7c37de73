import { rollup } from 'd3-array'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { toCsv } from '../../core/format/csv'
import { generateUniverse } from '../../core/synthetic/generate'
import { choiceOption, parseArguments, wholeOption } from '../arguments'
import { outFolder } from '../out-folder'
import { UsageError } from '../usage'

const BAR_HEADER = ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume']

function barRows({ symbol, bars }: Instrument): (string | number)[][] {
  return Array.from(bars.day, (day, t) => [
    symbol,
    isoFromDay(dayIndex(day)),
    ...[bars.open, bars.high, bars.low, bars.close, bars.volume].map((c) => c[t] as number),
  ])
}

/** `coil generate`: a seeded synthetic universe with its truth table. */
export async function generate(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, { preset: 'value', seed: 'value', out: 'value' })
  const preset = choiceOption(args, 'preset', ['demo', 'legacy', 'null'], 'demo')
  const seed = wholeOption(args, 'seed', 1, [0, 2 ** 32 - 1])
  const out = args.options.get('out')
  if (args.files.length > 0) throw new UsageError(`generate reads no files: ${args.files[0]}`)
  if (out === undefined) throw new UsageError('generate wants --out DIR')
  const writeFile = outFolder(out)
  const { instruments, truth, attention } = generateUniverse(preset, seed)
  const write = (name: string, header: readonly string[], rows: (string | number | null)[][]) =>
    writeFile(name, toCsv(header, rows))
  write('prices.csv', BAR_HEADER, instruments.flatMap(barRows))
  const columns = Object.keys(truth[0] ?? { symbol: '' })
  write(
    'truth.csv',
    columns,
    truth.map((event) => Object.values(event)),
  )
  write(
    'attention.csv',
    ['symbol', 'date', 'mentions'],
    attention.flatMap(({ symbol, day, mentions }) =>
      Array.from(day, (value, i) => [symbol, isoFromDay(dayIndex(value)), mentions[i] as number]),
    ),
  )
  return {
    preset,
    seed,
    instruments: instruments.length,
    bars: instruments.reduce((sum, one) => sum + one.bars.day.length, 0),
    planted: truth.length,
    plantedByKind: Object.fromEntries(
      rollup(
        truth,
        (events) => events.length,
        (event) => event.kind,
      ),
    ),
    files: ['prices.csv', 'truth.csv', 'attention.csv'],
    note: 'Synthetic prices: they prove that the machinery works, never an edge.',
  }
}
