import { createValueStore } from '../../../ui/value-store'

export interface Deleted {
  readonly dataset: { readonly id: string; readonly name: string } | null
}

/** The dataset deleted last in this tab: it can be brought back until the next start. */
export const deletedStore = createValueStore<Deleted>({ dataset: null })
