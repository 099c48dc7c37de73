import type { Universe } from '../contracts/dataset'

/** What version 1 kept of a universe. */
export type UniverseRow1 = Pick<Universe, 'id' | 'name' | 'symbols' | 'source' | 'createdAt'>

/** Gives a row of version 1 the fields of version 2: the list is as old as its storing. */
export function fillUniverse(row: UniverseRow1 & Partial<Universe>): void {
  const members = row.symbols.map((symbol) => ({ symbol }))
  const since = { asOf: row.createdAt.slice(0, 10), updatedAt: row.createdAt }
  Object.assign(row, { members, skipped: [], ...since, ...row })
}
