import type { EngineClient } from '../../../client/engine-client'
import type { Universe } from '../../../contracts/dataset'
import { CoilError } from '../../../contracts/errors'
import { formatPlural } from '../../../core/format/figures'
import { createValueStore } from '../../../ui/value-store'

/** Something done to a universe that can be taken back. */
export interface UniverseChange {
  readonly before: Universe
  /** Null when it was deleted. */
  readonly after: Universe | null
}

/** What was done in this tab since it was opened, oldest first. */
export const changesStore = createValueStore<{ readonly changes: readonly UniverseChange[] }>({
  changes: [],
})

export function remember(change: UniverseChange): void {
  changesStore.set(({ changes }) => ({ changes: [...changes, change] }))
}

const listed = (symbols: readonly string[]): string =>
  symbols.length <= 3 ? symbols.join(', ') : formatPlural(symbols.length, 'symbol')

/** What a change did, in a sentence. */
export function changeWords({ before, after }: UniverseChange): string {
  if (after === null) return `Deleted ${before.name}.`
  if (after.name !== before.name) return `Renamed ${before.name} to ${after.name}.`
  if (after.asOf !== before.asOf) return `Dated ${after.name} ${after.asOf}, before ${before.asOf}.`
  const [old, now] = [new Set(before.symbols), new Set(after.symbols)]
  const added = after.symbols.filter((symbol) => !old.has(symbol))
  const removed = before.symbols.filter((symbol) => !now.has(symbol))
  const words = [
    ...(added.length > 0 ? [`added ${listed(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${listed(removed)}`] : []),
  ]
  return words.length === 0 ? `Changed ${after.name}.` : `${after.name}: ${words.join(', ')}.`
}

/**
 * Takes the last change back; answers the universe as it is again. A change that something else has
 * overwritten cannot be taken back: it is forgotten, so that those before it still can.
 */
export async function undoLast(engine: EngineClient): Promise<Universe> {
  const last = changesStore.get().changes.at(-1)
  if (!last) throw new RangeError('there is no change to undo')
  const { before, after } = last
  const forget = () =>
    changesStore.set(({ changes }) => ({ changes: changes.filter((change) => change !== last) }))
  try {
    const restored = await engine.ask((api) =>
      api.restoreUniverse(before, after?.updatedAt ?? null),
    )
    forget()
    return restored
  } catch (thrown) {
    if (thrown instanceof CoilError && thrown.app.code === 'bad_input') forget()
    throw thrown
  }
}
