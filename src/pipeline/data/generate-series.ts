import { generateUniverse } from '../../core/synthetic/generate'
import type { SyntheticPreset, TruthEvent } from '../../core/synthetic/universe'
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

export interface TruthInput {
  readonly preset: SyntheticPreset
  /** A whole number below 2^32. */
  readonly seed: number
}

/** What was planted in a synthetic universe; the same preset and seed give the same table. */
export function truthTable({ preset, seed }: TruthInput): readonly TruthEvent[] {
  return generateUniverse(preset, seed).truth
}
