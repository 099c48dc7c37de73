import type { DatasetDetail, DatasetId, DatasetSummary } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { CoilDatabase, DatasetRow, Member } from './database'
import { compareText, instrumentOf, summaryOf } from './summaries'

/** A dataset that exists and is not deleted; throws `not_found`. */
export async function liveDataset(db: CoilDatabase, id: DatasetId): Promise<DatasetRow> {
  const row = await db.datasets.get(id)
  if (row && row.deletedAt === null) return row
  throw coilError('not_found', `There is no dataset ${id}.`, {
    stage: 'store',
    details: { dataset: id },
    hint: 'It may have been deleted in another tab.',
  })
}

/** Members in storage order. */
export async function membersOf(db: CoilDatabase, id: DatasetId): Promise<readonly Member[]> {
  return (await db.members.get(id))?.members ?? []
}

/** Datasets in use, newest first. */
export async function listDatasets(db: CoilDatabase): Promise<readonly DatasetSummary[]> {
  const rows = await db.datasets.toArray()
  return rows
    .filter((row) => row.deletedAt === null)
    .map(summaryOf)
    .sort((a, b) => compareText(b.createdAt, a.createdAt) || compareText(a.name, b.name))
}

export async function datasetDetail(db: CoilDatabase, id: DatasetId): Promise<DatasetDetail> {
  return db.transaction('r', [db.datasets, db.members], async () => {
    const row = await liveDataset(db, id)
    return { ...summaryOf(row), members: (await membersOf(db, id)).map(instrumentOf) }
  })
}
