import type { DatasetDetail, DatasetId, DatasetSummary } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { InstrumentPatch } from '../contracts/ingest'
import type { Clock } from '../contracts/ports'
import type { CoilDatabase, DatasetRow } from './database'
import { withAttention } from './attention-hash'
import { liveDataset, membersOf } from './datasets-read'
import { instrumentOf, summaryOf, totalsOf, withPatches } from './summaries'

export async function renameDataset(
  db: CoilDatabase,
  id: DatasetId,
  name: string,
): Promise<DatasetSummary> {
  const trimmed = name.trim()
  if (trimmed === '') {
    throw coilError('bad_input', 'A dataset needs a name.', { stage: 'store' })
  }
  return db.transaction('rw', [db.datasets], async () => {
    const row: DatasetRow = { ...(await liveDataset(db, id)), name: trimmed }
    await db.datasets.put(row)
    return summaryOf(row)
  })
}

/** Marks a dataset deleted: it vanishes from every list, and its bytes wait for the purge. */
export async function deleteDataset(db: CoilDatabase, clock: Clock, id: DatasetId): Promise<void> {
  await db.transaction('rw', [db.datasets], async () => {
    const row = await liveDataset(db, id)
    await db.datasets.put({ ...row, deletedAt: clock.now() })
  })
}

export async function restoreDataset(db: CoilDatabase, id: DatasetId): Promise<DatasetSummary> {
  return db.transaction('rw', [db.datasets], async () => {
    const row = await db.datasets.get(id)
    if (!row) {
      throw coilError('not_found', `Dataset ${id} is gone for good.`, {
        stage: 'store',
        hint: 'Deleted datasets can be restored until the application starts again.',
      })
    }
    const restored: DatasetRow = { ...row, deletedAt: null }
    await db.datasets.put(restored)
    return summaryOf(restored)
  })
}

/** Changes asset classes and calendars, and with them the content hash. */
export async function patchInstruments(
  db: CoilDatabase,
  clock: Clock,
  id: DatasetId,
  patches: readonly InstrumentPatch[],
): Promise<DatasetDetail> {
  return db.transaction('rw', [db.datasets, db.members, db.datedSeries], async () => {
    const row = await liveDataset(db, id)
    const stored = await membersOf(db, id)
    const known = new Set(stored.map((member) => member.symbol))
    const unknown = patches.find((patch) => !known.has(patch.symbol))
    if (unknown) {
      throw coilError('not_found', `Dataset ${row.name} has no instrument ${unknown.symbol}.`, {
        stage: 'store',
        details: { symbol: unknown.symbol },
      })
    }
    const members = withPatches(stored, patches)
    const updatedAt = new Date(clock.now()).toISOString()
    const totals = totalsOf(members)
    const hash = await withAttention(db, id, totals.hash)
    const next: DatasetRow = { ...row, updatedAt, ...totals, hash }
    await db.members.put({ datasetId: id, members })
    await db.datasets.put(next)
    return { ...summaryOf(next), members: members.map(instrumentOf) }
  })
}
