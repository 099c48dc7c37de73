import { generateUniverse } from '../../core/synthetic/generate'
import { draftInstrument } from '../../storage/instrument-draft'
import type { InstrumentDraft } from '../../storage/store'

export interface GenerateInput {
  readonly preset: 'demo' | 'null'
  /** A whole number below 2^32. */
  readonly seed: number
}

/** The instruments of a synthetic universe, ready to be written. */
export function generateSeries({ preset, seed }: GenerateInput): readonly InstrumentDraft[] {
  const { instruments } = generateUniverse(preset, seed)
  return instruments.map((instrument) => draftInstrument(instrument, instrument.bars))
}
