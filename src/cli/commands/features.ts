import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import type { DatedValues } from '../../core/columns/dated-values'
import type { Instrument } from '../../core/columns/instrument'
import { createFrame } from '../../core/features/frame'
import { featureColumn, FEATURES, isFeature } from '../../core/features/registry'
import { coilError } from '../../contracts/errors'
import { choiceOption, parseArguments, wantFiles, wholeOption } from '../arguments'
import { didYouMean } from '../did-you-mean'
import type { JsonEntries } from '../print'
import { type AttentionBySymbol, attentionOf, readAttention } from '../read-attention'
import { readInstruments } from '../read-files'
import { UsageError } from '../usage'

function idsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return FEATURES.map((feature) => feature.id)
  const ids = text.split(',').map((id) => id.trim())
  for (const id of ids) {
    if (id === '') throw new UsageError(`--ids wants features between its commas, not "${text}"`)
    if (isFeature(id)) continue
    const names = FEATURES.flatMap((feature) => [feature.id, ...feature.aliases])
    throw new UsageError(`--ids: unknown feature "${id}"${didYouMean(id, names)}`)
  }
  return [...new Set(ids)]
}

function columnsOf(
  instrument: Instrument,
  ids: readonly string[],
  series: AttentionBySymbol,
): Record<string, unknown> {
  const attention = attentionOf(series, instrument.symbol)
  const bars = attention ? { ...instrument.bars, attention } : instrument.bars
  const frame = createFrame(bars)
  return {
    day: Array.from(instrument.bars.day, (day) => isoFromDay(dayIndex(day))),
    ...Object.fromEntries(ids.map((id) => [id, Array.from(featureColumn(frame, id))])),
  }
}

function* columnsOfEach(
  instruments: readonly Instrument[],
  ids: readonly string[],
  series: AttentionBySymbol,
): JsonEntries {
  for (const one of instruments) yield [one.symbol, columnsOf(one, ids, series)]
}

/** The instrument of that symbol, or else those that are spelt so without case. */
function matching(instruments: readonly Instrument[], wanted: string): readonly Instrument[] {
  const exact = instruments.filter(({ symbol }) => symbol === wanted)
  if (exact.length > 0) return exact
  return instruments.filter(({ symbol }) => symbol.toUpperCase() === wanted.toUpperCase())
}

/**
 * `coil features FILE...`: every feature of every bar, null where it is missing, one instrument
 * after another. Every accepted bar is taken: the only gate is 'off'.
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
  const ids = idsOf(args.options.get('ids'))
  const lag = wholeOption(args, 'lag', 1, [1, 250])
  const path = args.options.get('series')
  const column = args.options.get('column') ?? null
  if (path === undefined && (column !== null || args.options.has('lag')))
    throw new UsageError('--column and --lag belong to --series')
  const attention =
    path === undefined ? new Map<string, DatedValues>() : await readAttention(path, column, lag)
  const wanted = args.options.get('symbol')
  const all = await readInstruments(wantFiles(args))
  const chosen = wanted === undefined ? all : matching(all, wanted)
  if (chosen.length === 0)
    throw coilError('not_found', `no file holds the symbol ${wanted}`, { stage: 'features' })
  const printed = attention.size > 0 ? [...new Set([...ids, 'attention_delta_7d'])] : ids
  return columnsOfEach(chosen, printed, attention)
}
