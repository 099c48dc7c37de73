import { expect, test } from 'vitest'
import type { ScoreMetrics } from '../contracts/results'
import { ALL_ROWS } from '../contracts/spec'
import { DEFAULT_LABEL } from '../core/labels/label-spec'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'
import { purge } from './purge'
import { decodeScores, encodeScores } from './score-codec'
import type { RunDraft, ScoreColumns } from './store'

const POOLED: ScoreMetrics = {
  n: 3,
  positives: 1,
  events: 1,
  baseRate: 1 / 3,
  averagePrecision: 0.5,
  averagePrecisionCi: null,
  auc: 0.5,
  logLoss: 0.7,
  brier: 0.2,
  brierSkill: null,
  liftTop1: null,
}

function runDraft(datasetId: string, rest: Partial<RunDraft> = {}): RunDraft {
  const draft = {
    key: 'k1',
    datasetId,
    datasetName: 'Prices',
    createdAt: '2024-01-01T00:00:00.000Z',
    spec: { version: 1, rows: ALL_ROWS, label: DEFAULT_LABEL, seed: 1 },
    pooled: POOLED,
    folds: [],
    reliability: [],
    candidates: [],
  }
  return { ...draft, ...rest } as unknown as RunDraft
}

function scores(margin = 0.5): ScoreColumns {
  return {
    instrument: Int32Array.of(0, 0, 1),
    day: Int32Array.of(-5, 1, 19000),
    bar: Int32Array.of(300, 301, 7),
    margin: Float64Array.of(margin, NaN, -2),
    probability: Float64Array.of(0.1, NaN, 0.01),
    y: Int8Array.of(1, 0, -1),
    fold: Int8Array.of(0, 1, 5),
  }
}

async function withDataset() {
  const memory = memoryStore()
  const { dataset } = await memory.store.createDataset(datasetDraft([stockDraft('A')]), QUIET)
  return { ...memory, dataset }
}

test('score columns survive their codec', () => {
  expect(decodeScores(encodeScores(scores()))).toEqual(scores())
  const none = Object.fromEntries(Object.entries(scores()).map(([k, v]) => [k, v.slice(0, 0)]))
  expect(decodeScores(encodeScores(none as unknown as ScoreColumns)).day).toHaveLength(0)
  expect(() => encodeScores({ ...scores(), y: new Int8Array(2) })).toThrow('y has 2 rows')
})

test('a run is numbered, listed and found with its scores', async () => {
  const { store, dataset } = await withDataset()
  const first = await store.saveRun(runDraft(dataset.id), scores())
  const second = await store.saveRun(runDraft(dataset.id, { key: 'k2' }), scores())
  expect([first.trial, second.trial]).toEqual([1, 2])
  expect((await store.listRuns(dataset.id)).map(({ key }) => key)).toEqual(['k2', 'k1'])
  expect(await store.findRun(dataset.id, 'k1')).toEqual({ result: first, scores: scores() })
  expect(await store.findRun(dataset.id, 'k3')).toBeNull()
})

test('the same run again is the stored one and no new trial', async () => {
  const { store, dataset } = await withDataset()
  const first = await store.saveRun(runDraft(dataset.id), scores())
  const later = runDraft(dataset.id, { createdAt: '2025-01-01T00:00:00.000Z' })
  expect(await store.saveRun(later, scores())).toEqual(first)
})

test('the same key with another result is an error, also through another dataset', async () => {
  const { store, dataset } = await withDataset()
  await store.saveRun(runDraft(dataset.id), scores())
  const twin = await store.createDataset(datasetDraft([stockDraft('A')]), QUIET)
  for (const id of [dataset.id, twin.dataset.id]) {
    await expect(store.saveRun(runDraft(id), scores(0.6))).rejects.toMatchObject({
      app: { code: 'internal', details: { key: 'k1' } },
    })
  }
  expect((await store.findRun(dataset.id, 'k1'))!.scores).toEqual(scores())
})

test('datasets with the same content keep runs of their own under the same key', async () => {
  const { store, dataset } = await withDataset()
  const twin = (await store.createDataset(datasetDraft([stockDraft('A')]), QUIET)).dataset
  await store.saveRun(runDraft(dataset.id), scores())
  expect(await store.findRun(twin.id, 'k1')).toBeNull()
  expect((await store.findEqualRun('k1'))!.result.datasetId).toBe(dataset.id)
  await store.saveRun(runDraft(twin.id), scores())
  expect((await store.findRun(twin.id, 'k1'))!.result.datasetId).toBe(twin.id)
  await store.deleteRun(dataset.id, 'k1')
  expect(await store.findRun(dataset.id, 'k1')).toBeNull()
  expect(await store.findRun(twin.id, 'k1')).not.toBeNull()
})

test('a deleted run still counts as a trial', async () => {
  const { store, dataset } = await withDataset()
  await store.saveRun(runDraft(dataset.id), scores())
  await store.deleteRun(dataset.id, 'k1')
  expect(await store.findRun(dataset.id, 'k1')).toBeNull()
  await expect(store.deleteRun(dataset.id, 'k1')).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  expect((await store.saveRun(runDraft(dataset.id, { key: 'k2' }), scores())).trial).toBe(2)
})

test('runs vanish and come back with their dataset, until it is purged', async () => {
  const { store, db, clock, dataset } = await withDataset()
  const run = await store.saveRun(runDraft(dataset.id), scores())
  await store.deleteDataset(dataset.id)
  expect(await store.findRun(dataset.id, 'k1')).toBeNull()
  await store.restoreDataset(dataset.id)
  expect((await store.findRun(dataset.id, 'k1'))!.result).toEqual(run)

  await store.deleteDataset(dataset.id)
  await purge(db, 0)
  expect(await db.datasets.count()).toBe(1)
  await purge(db, clock.now())
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0])
  await expect(store.restoreDataset(dataset.id)).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
})

test('a purge drops what has no owner and nothing else', async () => {
  const { store, db, dataset } = await withDataset()
  const run = await store.saveRun(runDraft(dataset.id), scores())
  await db.packs.add({ datasetId: 'ghost', buffer: new ArrayBuffer(8) })
  await db.members.add({ datasetId: 'ghost', members: [] })
  await db.runArtifacts.add({
    datasetId: dataset.id,
    key: 'ghost',
    result: run,
    scores: new ArrayBuffer(0),
  })
  await purge(db, Infinity)
  expect(await db.packs.count()).toBe(1)
  expect(await db.members.count()).toBe(1)
  expect(await db.runArtifacts.count()).toBe(1)
  expect((await store.findRun(dataset.id, 'k1'))!.result).toEqual(run)
})
