import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import type { DatedValues } from '../../core/columns/dated-values'
import type { Instrument } from '../../core/columns/instrument'
import { columnBy, createFrame } from '../../core/features/frame'
import { type ModelInput, modelInput, rankedId } from '../../core/features/input'
import { FEATURES } from '../../core/features/registry'
import { coilError } from '../../contracts/errors'
import { choiceOption, parseArguments, wantFiles, wholeOption } from '../arguments'
import { didYouMean } from '../did-you-mean'
import type { JsonEntries } from '../print'
import { type AttentionBySymbol, attentionOf, readAttention } from '../read-attention'
import { ranksWithinDates, type RanksBySymbol } from '../ranks-within-dates'
import { readInstruments } from '../read-files'
import { UsageError } from '../usage'

/** Features as they were asked for: the names head the columns. */
type Asked = ReadonlyMap<string, ModelInput>

function askedOf(text: string | undefined): Asked {
  const names = text?.split(',').map((name) => name.trim()) ?? FEATURES.map(({ id }) => id)
  if (names.includes(''))
    throw new UsageError(`--ids wants features between its commas, not "${text}"`)
  return new Map(names.map((name) => [name, inputNamed(name)]))
}

function inputNamed(name: string): ModelInput {
  try {
    return modelInput(name)
  } catch {
    const plain = FEATURES.flatMap(({ id, aliases }) => [id, ...aliases])
    const known = [...plain, ...plain.map(rankedId)]
    throw new UsageError(`--ids: unknown feature "${name}"${didYouMean(name, known)}`)
  }
}

/** The instruments with the attention that a series tells of them. */
function withAttention(
  instruments: readonly Instrument[],
  series: AttentionBySymbol,
): readonly Instrument[] {
  return instruments.map((one) => {
    const attention = attentionOf(series, one.symbol)
    return attention ? { ...one, bars: { ...one.bars, attention } } : one
  })
}

function* columnsOfEach(
  instruments: readonly Instrument[],
  asked: Asked,
  ranks: RanksBySymbol,
): JsonEntries {
  for (const { symbol, bars } of instruments) {
    const frame = createFrame(bars)
    const columnOf = ({ id, feature, ranked }: ModelInput) =>
      ranked ? ranks.get(symbol)?.get(id) : columnBy(frame, feature)
    yield [
      symbol,
      {
        day: Array.from(bars.day, (day) => isoFromDay(dayIndex(day))),
        ...Object.fromEntries(
          Array.from(asked, ([name, input]) => [name, Array.from(columnOf(input) ?? [])]),
        ),
      },
    ]
  }
}

/** The instrument of that symbol, or else those that are spelt so without case. */
function matching(instruments: readonly Instrument[], wanted: string): readonly Instrument[] {
  const exact = instruments.filter(({ symbol }) => symbol === wanted)
  if (exact.length > 0) return exact
  return instruments.filter(({ symbol }) => symbol.toUpperCase() === wanted.toUpperCase())
}

/**
 * `coil features FILE...`: every feature of every bar, null where it is missing, one instrument
 * after another; `rank(id)` is the rank of its value on the date among all instruments of the files.
 * Every accepted bar is taken: the only gate is 'off'.
 */
export async function features(words: readonly string[]): Promise<JsonEntries> {
  const args = parseArguments(words, {
    ids: 'value',
    symbol: 'value',
    gate: 'value',
    series: 'value',
    column: 'value',
    lag: 'value',
  })
  choiceOption(args, 'gate', ['off'], 'off')
  const asked = askedOf(args.options.get('ids'))
  const lag = wholeOption(args, 'lag', 1, [1, 250])
  const path = args.options.get('series')
  const column = args.options.get('column') ?? null
  if (path === undefined && (column !== null || args.options.has('lag')))
    throw new UsageError('--column and --lag belong to --series')
  const attention =
    path === undefined ? new Map<string, DatedValues>() : await readAttention(path, column, lag)
  const wanted = args.options.get('symbol')
  const all = withAttention(await readInstruments(wantFiles(args)), attention)
  const chosen = wanted === undefined ? all : matching(all, wanted)
  if (chosen.length === 0)
    throw coilError('not_found', `no file holds the symbol ${wanted}`, { stage: 'features' })
  const told = attention.size > 0 ? askedOf('attention_delta_7d') : []
  const printed: Asked = new Map([...asked, ...told])
  return columnsOfEach(chosen, printed, ranksWithinDates(all, [...printed.values()]))
}
