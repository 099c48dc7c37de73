import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { RunResult, RunSummary } from '../contracts/results'
import { hashBytes, hashParts } from '../core/columns/content-hash'
import type { CoilDatabase, RunArtifactRow, RunRow } from './database'
import { liveDataset } from './datasets-read'
import { decodeScores, encodeScores } from './score-codec'
import type { RunDraft, ScoreColumns, StoredRun } from './store'

/** Hash of what must be the same whenever the same key is computed again. */
export function resultHash(draft: RunDraft, scores: ArrayBuffer): string {
  const { datasetId: _id, datasetName: _name, createdAt: _createdAt, ...rest } = draft
  return hashParts([JSON.stringify({ ...rest, trial: 0 }), hashBytes(new Uint8Array(scores))])
}

function runSummary(result: RunResult): RunSummary {
  const {
    coverage: _coverage,
    folds: _folds,
    reliability: _reliability,
    candidates: _candidates,
    backtest: _backtest,
    ...summary
  } = result
  return summary
}

/** Runs of a dataset in use, newest first. */
export async function listRuns(db: CoilDatabase, id: DatasetId): Promise<readonly RunSummary[]> {
  return db.transaction('r', [db.datasets, db.runs], async () => {
    const dataset = await liveDataset(db, id)
    const rows = await db.runs.where('datasetId').equals(id).toArray()
    return rows
      .map(({ resultHash: _hash, ...row }) => ({ ...row, datasetName: dataset.name }))
      .sort((a, b) => b.trial - a.trial)
  })
}

/** The artifact of a run of a dataset that is in use. */
async function liveArtifact(
  db: CoilDatabase,
  id: DatasetId,
  key: string,
): Promise<RunArtifactRow | null> {
  const dataset = await db.datasets.get(id)
  if (!dataset || dataset.deletedAt !== null) return null
  return (await db.runArtifacts.get([id, key])) ?? null
}

const storedRun = ({ result, scores }: RunArtifactRow): StoredRun => ({
  result,
  scores: decodeScores(scores),
})

export async function findRun(
  db: CoilDatabase,
  id: DatasetId,
  key: string,
): Promise<StoredRun | null> {
  return db.transaction('r', [db.datasets, db.runArtifacts], async () => {
    const artifact = await liveArtifact(db, id, key)
    return artifact && storedRun(artifact)
  })
}

export async function findEqualRun(db: CoilDatabase, key: string): Promise<StoredRun | null> {
  return db.transaction('r', [db.datasets, db.runs, db.runArtifacts], async () => {
    for (const { datasetId } of await db.runs.where('key').equals(key).toArray()) {
      const artifact = await liveArtifact(db, datasetId, key)
      if (artifact) return storedRun(artifact)
    }
    return null
  })
}

function refuseOther(draft: RunDraft, hash: string, stored: RunRow): void {
  if (stored.resultHash === hash) return
  throw coilError('internal', `Run ${draft.key} gave another result than the one stored before.`, {
    stage: 'store',
    details: { key: draft.key, stored: stored.resultHash, computed: hash, since: stored.createdAt },
    hint: 'The same data and spec must give the same result: please report this. The stored run was kept.',
  })
}

export async function saveRun(
  db: CoilDatabase,
  draft: RunDraft,
  columns: ScoreColumns,
): Promise<RunResult> {
  const scores = encodeScores(columns)
  const hash = resultHash(draft, scores)
  return db.transaction('rw', [db.datasets, db.runs, db.runArtifacts], async () => {
    const dataset = await liveDataset(db, draft.datasetId)
    const sameKey = await db.runs.where('key').equals(draft.key).toArray()
    for (const stored of sameKey) refuseOther(draft, hash, stored)
    const before = await db.runArtifacts.get([draft.datasetId, draft.key])
    if (before) return before.result
    const trial = dataset.trials + 1
    const result: RunResult = { ...draft, trial }
    await db.datasets.put({ ...dataset, trials: trial })
    await db.runs.add({ ...runSummary(result), resultHash: hash })
    await db.runArtifacts.add({ datasetId: draft.datasetId, key: draft.key, result, scores })
    return result
  })
}

/** Counts a rule as a trial unless it was tried before; all trials of the dataset by now. */
export async function countTrial(db: CoilDatabase, id: DatasetId, key: string): Promise<number> {
  return db.transaction('rw', [db.datasets], async () => {
    const dataset = await liveDataset(db, id)
    const { trials, tried = [] } = dataset
    if (tried.includes(key)) return trials
    await db.datasets.put({ ...dataset, trials: trials + 1, tried: [...tried, key] })
    return trials + 1
  })
}

export async function deleteRun(db: CoilDatabase, id: DatasetId, key: string): Promise<void> {
  await db.transaction('rw', [db.datasets, db.runs, db.runArtifacts], async () => {
    if (!(await liveArtifact(db, id, key))) {
      throw coilError('not_found', `There is no run ${key}.`, { stage: 'store', details: { key } })
    }
    await db.runs.delete([id, key])
    await db.runArtifacts.delete([id, key])
  })
}
