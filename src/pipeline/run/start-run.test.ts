import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { TaskPool } from '../../contracts/ports'
import type { RunSpec } from '../../contracts/spec'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import type { EngineContext } from '../context'
import { createJob } from '../job'
import { type TaskMap, TASKS } from '../tasks'
import { startRun } from './start-run'

const SPEC: RunSpec = {
  ...defaultRunSpec('stock', ['atr_pct', 'ret20'], { kind: 'max_high', horizon: 5, theta: 0.1 }),
  validation: { kind: 'walk_forward', folds: 2, minTrainDates: null, calibrateDates: null },
}
const DRAFTS = ['AAA', 'BBB', 'CCC'].map((symbol, i) => {
  const instrument = walkInstrument(symbol, 600, i + 1)
  return draftInstrument(instrument, instrument.bars)
})

async function setUp() {
  const { context, store, events } = inlineContext(TASKS)
  const create = async () => (await store.createDataset(datasetDraft(DRAFTS), QUIET)).dataset.id
  const job = createJob('run', context.clock, () => undefined)
  return { context: context as EngineContext, store, events, job, create }
}

/** The context with something that happens before each task of that name is answered. */
function before(context: EngineContext, name: string, happens: () => Promise<void>): EngineContext {
  const { pool } = context
  const run: TaskPool<TaskMap>['run'] = async (task, ...rest) => {
    const output = await pool.run(task, ...rest)
    if (task === name) await happens()
    return output
  }
  return { ...context, pool: { size: pool.size, run } }
}

test('the same spec on the same data is computed once', async () => {
  const { context, job, create } = await setUp()
  const id = await create()
  const first = await startRun(context, job, id, SPEC)
  let tasks = 0
  const counting = before(context, 'panel', async () => void tasks++)
  expect(await startRun(counting, job, id, SPEC)).toEqual(first)
  expect(tasks).toBe(0)
})

test('a cancel during the last task leaves nothing behind', async () => {
  const { context, store, events, job, create } = await setUp()
  const id = await create()
  const cancelling = before(context, 'backtest', async () => job.abort())
  await expect(startRun(cancelling, job, id, SPEC)).rejects.toMatchObject({
    app: { code: 'cancelled' },
  })
  expect(await store.listRuns(id)).toEqual([])
  expect(events).toEqual([])
})

test('a run over a dataset that changed meanwhile is not kept', async () => {
  const { context, store, job, create } = await setUp()
  const id = await create()
  const changing = before(context, 'backtest', async () => {
    await store.patchInstruments(id, [{ symbol: 'BBB', assetClass: 'crypto', calendar: 365 }])
  })
  await expect(startRun(changing, job, id, SPEC)).rejects.toMatchObject({
    app: { code: 'storage_failed', message: expect.stringContaining('changed') },
  })
  expect(await store.listRuns(id)).toEqual([])
})

test('a second dataset of the same content gets the run as one of its own', async () => {
  const { context, store, job, create } = await setUp()
  const [first, second] = [await create(), await create()]
  const known = await startRun(context, job, first, SPEC)
  const copied = await startRun(context, job, second, SPEC)
  expect(copied).toMatchObject({ key: known.key, datasetId: second, trial: 1 })
  expect(copied.pooled).toEqual(known.pooled)
  expect((await store.listRuns(second)).map((run) => run.key)).toEqual([known.key])
})
