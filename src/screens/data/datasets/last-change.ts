import type { EngineClient } from '../../../client/engine-client'
import { createValueStore } from '../../../ui/value-store'

/** The last thing done to a dataset that can be taken back. */
export type Change =
  | { readonly kind: 'deleted'; readonly id: string; readonly name: string }
  | { readonly kind: 'renamed'; readonly id: string; readonly from: string; readonly to: string }

export interface LastChange {
  readonly change: Change | null
}

/** The last change made in this tab; a deletion can be undone until the next start. */
export const lastChangeStore = createValueStore<LastChange>({ change: null })

export function changeWords(change: Change): string {
  return change.kind === 'deleted'
    ? `Deleted ${change.name}.`
    : `Renamed ${change.from} to ${change.to}.`
}

/** Takes a change back and forgets it; answers the id of its dataset. */
export async function undoChange(engine: EngineClient, change: Change): Promise<string> {
  const { id } = change
  if (change.kind === 'deleted') await engine.ask((api) => api.restoreDataset(id))
  else await engine.ask((api) => api.renameDataset(id, change.from))
  lastChangeStore.set({ change: null })
  return id
}
