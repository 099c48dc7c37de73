import type { Universe } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { UniverseDraft, UniversePatch } from '../contracts/universes'
import { dayFromIso } from '../core/columns/day'
import { tidyMembers, type UniverseMember } from '../core/universe/member'
import type { CoilDatabase } from './database'
import { newId } from './new-id'
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

const refused = (message: string, details = {}) =>
  coilError('bad_input', message, { stage: 'store', details })

function checkedName(name: string): string {
  if (name.trim() === '') throw refused('A universe needs a name.')
  return name.trim()
}

function checkedMembers(name: string, members: readonly UniverseMember[]) {
  const tidy = tidyMembers(members)
  if (tidy.length === 0) throw refused(`The universe ${name} needs at least one symbol.`)
  return { members: tidy, symbols: tidy.map(({ symbol }) => symbol) }
}

function checkedDate(asOf: string): string {
  if (dayFromIso(asOf) === null) {
    throw refused(`'${asOf}' is not a date: write it like 2021-05-12.`, { asOf })
  }
  return asOf
}

function universeOf(draft: UniverseDraft, now: string): Universe {
  const { name, members, source, asOf = now.slice(0, 10), skipped = [] } = draft
  return {
    id: newId(),
    name: checkedName(name),
    ...checkedMembers(name, members),
    source,
    asOf: checkedDate(asOf),
    skipped,
    createdAt: now,
    updatedAt: now,
  }
}

/** Adds universes, repeated symbols dropped; may be part of the caller's transaction. */
export async function insertUniverses(
  db: CoilDatabase,
  now: string,
  drafts: readonly UniverseDraft[],
): Promise<readonly Universe[]> {
  const universes = drafts.map((draft) => universeOf(draft, now))
  await db.universes.bulkAdd(universes)
  return universes
}

function throwIfChanged(stored: Universe | undefined, expected: string | null): void {
  if ((stored?.updatedAt ?? null) === expected) return
  throw coilError(
    'bad_input',
    'This universe was changed in the meantime, in another tab perhaps.',
    {
      stage: 'store',
      details: { expected, stored: stored?.updatedAt ?? null },
      hint: 'What is stored now is shown: make the change again.',
    },
  )
}

/** Changes a universe that is still as the caller saw it. */
export async function editUniverse(
  db: CoilDatabase,
  now: string,
  id: string,
  { name, members, asOf }: UniversePatch,
  expected: string,
): Promise<Universe> {
  return db.transaction('rw', [db.universes], async () => {
    const stored = await findUniverse(db, id)
    throwIfChanged(stored, expected)
    const next: Universe = {
      ...stored,
      ...(name === undefined ? {} : { name: checkedName(name) }),
      ...(members === undefined ? {} : checkedMembers(stored.name, members)),
      ...(asOf === undefined ? {} : { asOf: checkedDate(asOf) }),
      updatedAt: now,
    }
    await db.universes.put(next)
    return next
  })
}

/** Puts a universe back exactly as it was. */
export async function restoreUniverse(
  db: CoilDatabase,
  universe: Universe,
  expected: string | null,
): Promise<Universe> {
  return db.transaction('rw', [db.universes], async () => {
    throwIfChanged(await db.universes.get(universe.id), expected)
    await db.universes.put(universe)
    return universe
  })
}

/** Deletes a universe and answers what it was, so that the deletion can be undone. */
export async function deleteUniverse(db: CoilDatabase, id: string): Promise<Universe> {
  return db.transaction('rw', [db.universes], async () => {
    const universe = await findUniverse(db, id)
    await db.universes.delete(id)
    return universe
  })
}
