import { Dexie } from 'dexie'
import type { DatasetId } from '../contracts/dataset'
import { ATTENTION } from '../contracts/dated-series'
import { hashParts } from '../core/columns/content-hash'
import type { CoilDatabase, DatedSeriesRow } from './database'

/** The attention series of a dataset that are in use, ascending by symbol. */
export async function attentionRows(
  db: CoilDatabase,
  id: DatasetId,
): Promise<readonly DatedSeriesRow[]> {
  const rows = await db.datedSeries
    .where('[datasetId+name+symbol]')
    .between([id, ATTENTION, Dexie.minKey], [id, ATTENTION, Dexie.maxKey])
    .toArray()
  return rows.filter(({ deletedAt }) => deletedAt === null)
}

/** A content hash joined with the attention that is served beside the bars; part of a transaction. */
export async function withAttention(
  db: CoilDatabase,
  id: DatasetId,
  content: string,
): Promise<string> {
  const rows = await attentionRows(db, id)
  if (rows.length === 0) return content
  return hashParts([content, 'attention', ...rows.flatMap(({ symbol, hash }) => [symbol, hash])])
}
