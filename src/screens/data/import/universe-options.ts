import type { Universe } from '../../../contracts/dataset'
import type { ImportPreview } from '../../../contracts/ingest'
import { formatPlural } from '../../../core/format/figures'
import type { UniverseChoice } from './import-state'

export interface UniverseOption {
  readonly value: string
  readonly label: string
  readonly choice: UniverseChoice
  /** Null keeps every symbol. */
  readonly symbols: readonly string[] | null
}

/** Everything that can filter the instruments of an import. */
export function universeOptions(
  preview: ImportPreview,
  leftOut: readonly string[],
  stored: readonly Universe[],
): readonly UniverseOption[] {
  const all: UniverseOption = {
    value: 'all',
    label: 'all instruments',
    choice: { kind: 'all' },
    symbols: null,
  }
  const fromFiles = preview.files.flatMap(({ key, universe }): UniverseOption[] => {
    if (!universe || leftOut.includes(key)) return []
    const label = `${key}: ${formatPlural(universe.length, 'symbol')}`
    return [{ value: `file ${key}`, label, choice: { kind: 'file', key }, symbols: universe }]
  })
  const fromStore = stored.map(({ id, name, symbols }): UniverseOption => ({
    value: `stored ${id}`,
    label: `${name}: ${formatPlural(symbols.length, 'symbol')}`,
    choice: { kind: 'stored', id },
    symbols,
  }))
  return [all, ...fromFiles, ...fromStore]
}

const sameChoice = (a: UniverseChoice, b: UniverseChoice): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** The option of a choice; 'all' when what was chosen is gone. */
export function optionOf(
  options: readonly UniverseOption[],
  choice: UniverseChoice,
): UniverseOption | undefined {
  return options.find((option) => sameChoice(option.choice, choice)) ?? options[0]
}
