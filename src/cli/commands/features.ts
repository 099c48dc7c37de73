import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import type { Instrument } from '../../core/columns/instrument'
import { createFrame } from '../../core/features/frame'
import { featureById, featureColumn, FEATURES } from '../../core/features/registry'
import { coilError } from '../../contracts/errors'
import { parseArguments, wantFiles } from '../arguments'
import { readInstruments } from '../read-files'
import { UsageError } from '../usage'

function idsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return FEATURES.map((feature) => feature.id)
  const ids = text.split(',').map((id) => id.trim())
  for (const id of ids) {
    try {
      featureById(id)
    } catch {
      throw new UsageError(`unknown feature "${id}"`)
    }
  }
  return ids
}

function columnsOf(instrument: Instrument, ids: readonly string[]): Record<string, unknown> {
  const frame = createFrame(instrument.bars, instrument.calendar)
  return {
    day: Array.from(instrument.bars.day, (day) => isoFromDay(dayIndex(day))),
    ...Object.fromEntries(ids.map((id) => [id, Array.from(featureColumn(frame, id))])),
  }
}

/** `coil features FILE...`: every feature of every bar, null where it is missing. */
export async function features(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, { ids: 'value', symbol: 'value' })
  const ids = idsOf(args.options.get('ids'))
  const wanted = args.options.get('symbol')
  const all = await readInstruments(wantFiles(args))
  const chosen = wanted === undefined ? all : all.filter((one) => one.symbol === wanted)
  if (chosen.length === 0)
    throw coilError('not_found', `no file holds the symbol ${wanted}`, { stage: 'features' })
  return Object.fromEntries(chosen.map((one) => [one.symbol, columnsOf(one, ids)]))
}
