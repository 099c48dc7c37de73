import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { StoredVerdicts, Verdict, VerdictDraft, VerdictPatch } from '../contracts/verdicts'
import { hashParts } from '../core/columns/content-hash'
import type { CoilDatabase, VerdictRow } from './database'
import { liveDataset } from './datasets-read'

const verdictOf = ({ undoneAt: _undone, ...verdict }: VerdictRow): Verdict => ({
  ...verdict,
  again: verdict.again ?? false,
})

function missing(id: string) {
  return coilError('not_found', `There is no verdict ${id}.`, { stage: 'store', details: { id } })
}

/** Verdicts of a dataset that hold, in the order of judging. */
export async function listVerdicts(db: CoilDatabase, id: DatasetId): Promise<readonly Verdict[]> {
  const rows = await db.verdicts.where('datasetId').equals(id).sortBy('at')
  return rows.filter(({ undoneAt }) => undoneAt === null).map(verdictOf)
}

/** Adds a verdict; those that stood for the card before are kept. */
export async function addVerdict(
  db: CoilDatabase,
  at: string,
  draft: VerdictDraft,
): Promise<Verdict> {
  return db.transaction('rw', [db.datasets, db.verdicts], async () => {
    await liveDataset(db, draft.datasetId)
    const row = { ...draft, at, undoneAt: null }
    await db.verdicts.add(row)
    return verdictOf(row)
  })
}

type Row = Pick<VerdictRow, 'datasetId' | 'undoneAt'>

/**
 * Adds verdicts that were given elsewhere, all of them or none. One that is there is left as it is; one that
 * was taken back holds again. An id that a verdict of another dataset has is made anew, the same each time.
 */
export async function addVerdicts(
  db: CoilDatabase,
  datasetId: DatasetId,
  verdicts: readonly Verdict[],
): Promise<StoredVerdicts> {
  return db.transaction('rw', [db.datasets, db.verdicts], async () => {
    await liveDataset(db, datasetId)
    const own = verdicts.map((one) => hashParts([datasetId, one.id]))
    const stored = await db.verdicts.bulkGet([...verdicts.map(({ id }) => id), ...own])
    const rows = new Map<string, Row>(stored.flatMap((row) => (row ? [[row.id, row]] : [])))
    const [added, restored]: [string[], string[]] = [[], []]
    const fresh: VerdictRow[] = []
    verdicts.forEach((verdict, i) => {
      const taken = rows.get(verdict.id)
      const id = taken && taken.datasetId !== datasetId ? (own[i] as string) : verdict.id
      const row = rows.get(id)
      if (!row) {
        fresh.push({ ...verdict, id, datasetId, undoneAt: null })
        added.push(id)
      } else if (row.undoneAt !== null) restored.push(id)
      rows.set(id, { datasetId, undoneAt: null })
    })
    await db.verdicts.bulkAdd(fresh)
    await db.verdicts.bulkUpdate(restored.map((key) => ({ key, changes: { undoneAt: null } })))
    return { added, restored, known: verdicts.length - added.length - restored.length }
  })
}

export async function patchVerdict(
  db: CoilDatabase,
  id: string,
  patch: VerdictPatch,
): Promise<Verdict> {
  return db.transaction('rw', [db.verdicts], async () => {
    const row = await db.verdicts.get(id)
    if (!row) throw missing(id)
    const next = { ...row, ...patch }
    await db.verdicts.put(next)
    return verdictOf(next)
  })
}

/** Marks verdicts undone, or holding again. */
export async function markVerdicts(
  db: CoilDatabase,
  now: string,
  ids: readonly string[],
  undone: boolean,
): Promise<void> {
  await db.transaction('rw', [db.verdicts], async () => {
    for (const id of ids) {
      const row = await db.verdicts.get(id)
      if (!row) throw missing(id)
      await db.verdicts.put({ ...row, undoneAt: undone ? now : null })
    }
  })
}
