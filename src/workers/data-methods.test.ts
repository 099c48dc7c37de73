import { expect, test } from 'vitest'
import { DATA_TASKS } from '../pipeline/data/data-tasks'
import type { EngineContext } from '../pipeline/context'
import { inlineContext } from '../testing/inline-context'
import { datasetDraft, QUIET, stockDraft } from '../testing/memory-store'
import { dataMethods } from './data-methods'
import { createJobs } from './jobs'

async function engine() {
  const inline = inlineContext(DATA_TASKS)
  const context = inline.context as unknown as EngineContext
  const { dataset } = await inline.store.createDataset(datasetDraft([stockDraft('A')]), QUIET)
  const methods = dataMethods(context, createJobs(inline.clock, context.emit))
  return { methods, events: inline.events, dataset, db: inline.db }
}

test('questions answer with values and tell nobody', async () => {
  const { methods, events, dataset } = await engine()
  expect(await methods.listDatasets()).toEqual({ ok: true, value: [dataset] })
  expect(await methods.datasetDetail('none')).toMatchObject({
    ok: false,
    error: { code: 'not_found', stage: 'store' },
  })
  expect(events).toEqual([])
})

test('changes are told once they are stored, and only then', async () => {
  const { methods, events, dataset } = await engine()
  await methods.renameDataset(dataset.id, 'Coins')
  await methods.deleteDataset(dataset.id)
  await methods.restoreDataset(dataset.id)
  expect(events).toHaveLength(3)
  expect(events[0]).toEqual({ type: 'changed', what: ['datasets', 'runs'] })
  await methods.renameDataset('none', 'Coins')
  expect(events).toHaveLength(3)
})

test('importing reports its end, and a closed database is an error with a hint', async () => {
  const { methods, events, db } = await engine()
  const file = { path: 'A.csv', blob: new Blob(['Date,Close\n2024-01-02,5\n2024-01-03,6\n']) }
  const preview = await methods.readFiles('job', [file])
  expect(preview).toMatchObject({ ok: true, value: { name: 'A' } })
  expect(events.at(-1)).toEqual({ type: 'ended', jobId: 'job' })
  db.close()
  expect(await methods.listDatasets()).toMatchObject({
    error: { code: 'storage_blocked', hint: expect.stringContaining('tabs') },
  })
})
