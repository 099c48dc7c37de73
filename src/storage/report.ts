import type { StorageReport } from '../contracts/engine-api'
import type { CoilDatabase } from './database'
import { listDatasets } from './datasets-read'

/** Bytes used and allowed at this origin, as far as the browser tells. */
export type StorageEstimateSource = () => Promise<{ usage?: number; quota?: number }>

export async function storageReport(
  db: CoilDatabase,
  estimate: StorageEstimateSource,
): Promise<StorageReport> {
  const [datasets, runs, space] = await Promise.all([listDatasets(db), db.runs.count(), estimate()])
  return {
    datasets: datasets.map(({ id, name, bytes }) => ({ id, name, bytes })),
    runs,
    usage: space.usage ?? null,
    quota: space.quota ?? null,
  }
}

export async function clearAll(db: CoilDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear()
  })
}
