import { group } from 'd3-array'
import type { DatasetDetail, DatasetId, DatasetSummary } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import { hashParts } from '../core/columns/content-hash'
import { QUALITY_VERSION } from '../core/quality/finding'
import { gateKey } from '../core/quality/gate'
import type { CoilDatabase, DatasetRow, DecisionRow, MembersRow } from './database'
import { withAttention } from './attention-hash'
import { liveDataset } from './datasets-read'
import type { FindingsBySymbol, NewDecision, StoredDecision, StoredQuality } from './store'
import { datasetHash, instrumentOf, summaryOf } from './summaries'

/** The log of a dataset, oldest first. */
const logOf = (db: CoilDatabase, id: DatasetId): Promise<DecisionRow[]> =>
  db.decisions.where('datasetId').equals(id).sortBy('id')

/** Decisions that were not undone, oldest first. */
export async function holdingDecisions(
  db: CoilDatabase,
  id: DatasetId,
): Promise<readonly DecisionRow[]> {
  return (await logOf(db, id)).filter(({ undoneAt }) => undoneAt === null)
}

const currentFindings = ({ quality }: MembersRow): FindingsBySymbol | null =>
  quality?.version === QUALITY_VERSION ? quality.findings : null

async function membersRow(db: CoilDatabase, id: DatasetId): Promise<MembersRow> {
  return (await db.members.get(id)) ?? { datasetId: id, members: [] }
}

export async function storedQuality(db: CoilDatabase, id: DatasetId): Promise<StoredQuality> {
  return db.transaction('r', [db.datasets, db.members, db.decisions], async () => {
    await liveDataset(db, id)
    const row = await membersRow(db, id)
    const decisions = (await logOf(db, id)).map(
      ({ datasetId: _datasetId, ...decision }): StoredDecision => decision,
    )
    return { contentHash: datasetHash(row.members), findings: currentFindings(row), decisions }
  })
}

/** Bars as filed, what the gate makes of them, and attention: equal hashes serve equal inputs. */
async function servedHash(db: CoilDatabase, row: MembersRow): Promise<string> {
  const content = datasetHash(row.members)
  const findings = row.quality?.findings ?? {}
  const decisions = group(await holdingDecisions(db, row.datasetId), ({ symbol }) => symbol)
  const parts = row.members.flatMap(({ symbol }) => {
    const key = gateKey(findings[symbol] ?? [], decisions.get(symbol) ?? [])
    return key === '' ? [] : [symbol, key]
  })
  const gated = parts.length === 0 ? content : hashParts([content, ...parts])
  return withAttention(db, row.datasetId, gated)
}

/** Writes members and brings the dataset's hash up to date; part of the caller's transaction. */
async function settle(db: CoilDatabase, next: MembersRow, now: string): Promise<DatasetRow> {
  const row = await liveDataset(db, next.datasetId)
  await db.members.put(next)
  const hash = await servedHash(db, next)
  const settled: DatasetRow = { ...row, hash, updatedAt: now }
  await db.datasets.put(settled)
  return settled
}

/** Brings the hash up to date after something beside the bars changed; part of a transaction. */
export async function refreshHash(db: CoilDatabase, id: DatasetId, now: string): Promise<void> {
  await settle(db, await membersRow(db, id), now)
}

const detailOf = (row: DatasetRow, { members }: MembersRow): DatasetDetail => ({
  ...summaryOf(row),
  members: members.map(instrumentOf),
})

export async function saveFindings(
  db: CoilDatabase,
  id: DatasetId,
  contentHash: string,
  findings: FindingsBySymbol,
): Promise<DatasetSummary> {
  return db.transaction('rw', [db.datasets, db.members, db.decisions, db.datedSeries], async () => {
    const row = await membersRow(db, id)
    if (datasetHash(row.members) !== contentHash) {
      throw coilError('bad_input', 'The bars changed while they were checked.', {
        stage: 'quality',
        hint: 'Nothing was written. Check them again.',
      })
    }
    const quality = { version: QUALITY_VERSION, findings }
    const { updatedAt } = await liveDataset(db, id)
    return summaryOf(await settle(db, { ...row, quality }, updatedAt))
  })
}

/** Adds lines to the log; a decision on the same stretch takes the place of the one before. */
export async function addDecisions(
  db: CoilDatabase,
  now: string,
  id: DatasetId,
  decisions: readonly NewDecision[],
): Promise<DatasetDetail> {
  return db.transaction('rw', [db.datasets, db.members, db.decisions, db.datedSeries], async () => {
    const row = await membersRow(db, id)
    const known = new Set(row.members.map(({ symbol }) => symbol))
    const unknown = decisions.find(({ symbol }) => !known.has(symbol))
    if (unknown) {
      throw coilError('not_found', `The dataset has no instrument ${unknown.symbol}.`, {
        stage: 'quality',
      })
    }
    for (const old of await holdingDecisions(db, id)) {
      const replaced = decisions.some(
        (one) =>
          one.symbol === old.symbol &&
          one.kind === old.kind &&
          one.fromDay === old.fromDay &&
          one.toDay === old.toDay,
      )
      if (replaced) await db.decisions.put({ ...old, undoneAt: now })
    }
    await db.decisions.bulkAdd(
      decisions.map((one) => ({ ...one, datasetId: id, at: now, undoneAt: null })),
    )
    return detailOf(await settle(db, row, now), row)
  })
}

export async function markDecisions(
  db: CoilDatabase,
  now: string,
  id: DatasetId,
  ids: readonly number[],
  undone: boolean,
): Promise<DatasetDetail> {
  return db.transaction('rw', [db.datasets, db.members, db.decisions, db.datedSeries], async () => {
    for (const decision of ids) {
      const old = await db.decisions.get(decision)
      if (!old || old.datasetId !== id) {
        throw coilError('not_found', `There is no decision ${decision}.`, { stage: 'quality' })
      }
      await db.decisions.put({ ...old, undoneAt: undone ? now : null })
    }
    const row = await membersRow(db, id)
    return detailOf(await settle(db, row, now), row)
  })
}
