import type { QueryKey } from '@tanstack/react-query'
import type { Changed } from './engine-client'

/** First parts of the keys of what can change under a key. */
export const ROOTS = {
  datasets: 'datasets',
  universes: 'universes',
  runs: 'runs',
  storage: 'storage',
  fetches: 'fetches',
  verdicts: 'verdicts',
  drawings: 'drawings',
} as const

/** Changes of them are too small to tell in the report of what is stored. */
const SMALL: ReadonlySet<string> = new Set(['universes', 'verdicts', 'drawings'])

/**
 * The prefixes that a change makes stale. Whatever is computed from a dataset has its content hash
 * in the key and is never stale: other content is another key.
 */
export function staleKeys(what: Changed): readonly (readonly [root: string])[] {
  const keys = what.map((kind) => [ROOTS[kind]] as const)
  const small = what.every((kind) => SMALL.has(kind))
  return small ? keys : [...keys, [ROOTS.storage] as const]
}

/** True for what was computed under a universe that may have other members now: its id stays. */
export function dependsOnUniverse(key: QueryKey): boolean {
  return key.some(
    (part) =>
      typeof part === 'object' && part !== null && 'universeId' in part && part.universeId !== null,
  )
}
