import { demoUniverse } from './demo'
import { legacyUniverse } from './legacy'
import { nullUniverse } from './null-preset'
import type { SyntheticPreset, SyntheticUniverse } from './universe'

const PRESETS: Readonly<Record<SyntheticPreset, (seed: number) => SyntheticUniverse>> = {
  demo: demoUniverse,
  null: nullUniverse,
  legacy: legacyUniverse,
}

/**
 * Invented instruments, their attention series and the table of what was planted. The same preset
 * and seed give the same bytes. Throws a RangeError unless the seed is a whole number below 2^32.
 */
export function generateUniverse(preset: SyntheticPreset, seed: number): SyntheticUniverse {
  if (seed >>> 0 !== seed) throw new RangeError(`seed ${seed} is not a whole number below 2^32`)
  return PRESETS[preset](seed)
}
