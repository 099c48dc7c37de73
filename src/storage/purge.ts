import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { CoilDatabase, RunId } from './database'

const all = (db: CoilDatabase) => [
  db.datasets,
  db.members,
  db.packs,
  db.runs,
  db.runArtifacts,
  db.decisions,
  db.datedSeries,
  db.verdicts,
  db.drawings,
]

async function owned(db: CoilDatabase): Promise<Set<DatasetId>> {
  return new Set(await db.datasets.toCollection().primaryKeys())
}

/** Deletes packs, members, runs and artifacts whose dataset or run does not exist. */
async function dropOrphans(db: CoilDatabase): Promise<void> {
  const datasets = await owned(db)
  for (const table of [db.packs, db.decisions, db.datedSeries, db.verdicts, db.drawings]) {
    for (const owner of await table.orderBy('datasetId').uniqueKeys()) {
      if (!datasets.has(String(owner))) await table.where('datasetId').equals(owner).delete()
    }
  }
  const members = await db.members.toCollection().primaryKeys()
  await db.members.bulkDelete(members.filter((id) => !datasets.has(id)))
  const runs = await db.runs.toCollection().primaryKeys()
  await db.runs.bulkDelete(runs.filter(([id]) => !datasets.has(id)))
  const kept = new Set(await db.runs.toCollection().primaryKeys().then(names))
  const artifacts = await db.runArtifacts.toCollection().primaryKeys()
  await db.runArtifacts.bulkDelete(artifacts.filter((id) => !kept.has(nameOf(id))))
}

const nameOf = (id: RunId): string => id.join(' ')
const names = (ids: readonly RunId[]): string[] => ids.map(nameOf)

/**
 * Deletes for good what was deleted before `deletedBefore` (ms since 1970), and whatever has no
 * owner. To be called at start: with the present time when no other tab is open, since another tab
 * may still offer to undo a deletion.
 */
export async function purge(db: CoilDatabase, deletedBefore: number): Promise<void> {
  await db.transaction('rw', all(db), async () => {
    const gone = await db.datasets
      .filter((row) => row.deletedAt !== null && row.deletedAt < deletedBefore)
      .primaryKeys()
    await db.datasets.bulkDelete(gone)
    await db.datedSeries
      .filter((row) => row.deletedAt !== null && row.deletedAt < deletedBefore)
      .delete()
    await db.drawings
      .filter((row) => row.removedAt !== null && row.removedAt < deletedBefore)
      .delete()
    await dropOrphans(db)
  })
}

/**
 * Deletes one dataset, hidden or not, with its bars and runs for good. Writes nothing, so that it
 * works when there is no room left.
 */
export async function eraseDataset(db: CoilDatabase, id: DatasetId): Promise<void> {
  await db.transaction('rw', all(db), async () => {
    if ((await db.datasets.where('id').equals(id).count()) === 0) {
      throw coilError('not_found', `There is no dataset ${id}.`, {
        stage: 'store',
        details: { dataset: id },
      })
    }
    await db.datasets.delete(id)
    await dropOrphans(db)
  })
}
