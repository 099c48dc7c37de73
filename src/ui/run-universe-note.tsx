import { useUniverseOf } from '../client/run-universe'
import { formatPlural } from '../core/format/figures'
import { SurvivorshipLine, SurvivorshipNote } from './survivorship-note'

export interface RunUniverseNoteProps {
  /** Symbols that a spec is limited to; null for all of the dataset. */
  readonly symbols: readonly string[] | null
  /** ISO date of the first bar that they filter. */
  readonly first: string
}

/** What the list of a spec leaves out, or that its date is not known any more. */
export function RunUniverseNote({ symbols, first }: RunUniverseNoteProps) {
  const universe = useUniverseOf(symbols)
  if (symbols === null || universe === undefined) return null
  if (universe !== null) return <SurvivorshipNote universe={universe} first={first} />
  return (
    <SurvivorshipLine>
      {formatPlural(symbols.length, 'symbol')} of a list that was changed or deleted since: its date
      is not known, and what died before it is not in it.
    </SurvivorshipLine>
  )
}
