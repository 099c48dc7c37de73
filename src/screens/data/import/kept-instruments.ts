import type { ImportPreview, PreviewInstrument } from '../../../contracts/ingest'
import type { ImportState } from './import-state'

type Choices = Pick<ImportState, 'leftOut' | 'patches'>

/**
 * One entry a symbol that an import would save: files left out and symbols outside the universe
 * are gone, changes by hand are laid over what was guessed, bars of several files are added up.
 */
export function keptInstruments(
  preview: ImportPreview,
  { leftOut, patches }: Choices,
  universe: readonly string[] | null,
): readonly PreviewInstrument[] {
  const wanted = universe === null ? null : new Set(universe)
  const changes = new Map(patches.map((patch) => [patch.symbol, patch]))
  const kept = new Map<string, PreviewInstrument>()
  for (const part of preview.instruments) {
    const { symbol } = part
    if (leftOut.includes(part.file) || (wanted && !wanted.has(symbol))) continue
    const before = kept.get(symbol)
    kept.set(symbol, {
      ...part,
      ...changes.get(symbol),
      bars: (before?.bars ?? 0) + part.bars,
      first: before && before.first < part.first ? before.first : part.first,
      last: before && before.last > part.last ? before.last : part.last,
    })
  }
  return [...kept.values()]
}
