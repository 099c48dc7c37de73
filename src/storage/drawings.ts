import type { DatasetId } from '../contracts/dataset'
import type { StoredDrawing } from '../contracts/drawings'
import { coilError } from '../contracts/errors'
import type { CoilDatabase, DrawingRow } from './database'
import { liveDataset } from './datasets-read'

const drawingOf = ({ removedAt: _removed, at: _at, ...drawing }: DrawingRow): StoredDrawing => ({
  ...drawing,
  line: drawing.line ?? drawing.id,
})

/** Places of drawings on an instrument that were not taken away, in the order in which they were made. */
export async function listDrawings(
  db: CoilDatabase,
  id: DatasetId,
  symbol: string,
): Promise<readonly StoredDrawing[]> {
  const rows = await db.drawings.where({ datasetId: id, symbol }).sortBy('at')
  return rows.filter(({ removedAt }) => removedAt === null).map(drawingOf)
}

export async function addDrawing(
  db: CoilDatabase,
  at: number,
  drawing: StoredDrawing,
): Promise<void> {
  await db.transaction('rw', [db.datasets, db.drawings], async () => {
    await liveDataset(db, drawing.datasetId)
    await db.drawings.add({ ...drawing, at, removedAt: null })
  })
}

/** Marks drawings as taken away, or as there again, until the next purge. */
export async function markDrawings(
  db: CoilDatabase,
  now: number,
  ids: readonly string[],
  removed: boolean,
): Promise<void> {
  await db.transaction('rw', [db.drawings], async () => {
    for (const id of ids) {
      const row = await db.drawings.get(id)
      if (!row) {
        const details = { id }
        throw coilError('not_found', `There is no drawing ${id}.`, { stage: 'store', details })
      }
      await db.drawings.put({ ...row, removedAt: removed ? now : null })
    }
  })
}
