import type { Universe } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { CoilDatabase } from './database'
import { newId } from './new-id'
import type { UniverseDraft } from './store'
import { compareText } from './summaries'

const byName = (a: Universe, b: Universe): number =>
  compareText(a.name, b.name) || compareText(a.createdAt, b.createdAt)

export async function listUniverses(db: CoilDatabase): Promise<readonly Universe[]> {
  return (await db.universes.toArray()).sort(byName)
}

export async function findUniverse(db: CoilDatabase, id: string): Promise<Universe> {
  const universe = await db.universes.get(id)
  if (universe) return universe
  throw coilError('not_found', `There is no universe ${id}.`, {
    stage: 'store',
    details: { universe: id },
  })
}

/** Adds universes, repeated symbols dropped; may be part of the caller's transaction. */
export async function insertUniverses(
  db: CoilDatabase,
  createdAt: string,
  drafts: readonly UniverseDraft[],
): Promise<readonly Universe[]> {
  const universes = drafts.map(({ name, symbols, source }) => {
    if (name.trim() === '')
      throw coilError('bad_input', 'A universe needs a name.', { stage: 'store' })
    return { id: newId(), name: name.trim(), symbols: [...new Set(symbols)], source, createdAt }
  })
  await db.universes.bulkAdd(universes)
  return universes
}

/** Deletes a universe and answers what it was, so that the deletion can be undone. */
export async function deleteUniverse(db: CoilDatabase, id: string): Promise<Universe> {
  return db.transaction('rw', [db.universes], async () => {
    const universe = await findUniverse(db, id)
    await db.universes.delete(id)
    return universe
  })
}
