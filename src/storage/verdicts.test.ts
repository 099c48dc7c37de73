import { expect, test } from 'vitest'
import type { VerdictDraft } from '../contracts/verdicts'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'

let ids = 0

const draftOn = (datasetId: string, symbol = 'AAA'): VerdictDraft => ({
  id: `v${ids++}`,
  datasetId,
  symbol,
  date: '2022-01-10',
  verdict: 'yes',
  tags: ['tight base'],
  note: '',
  blind: true,
  again: false,
  shown: 0,
  runKey: null,
  tookMs: 1200,
})

async function withDataset() {
  const memory = memoryStore()
  const written = await memory.store.createDataset(datasetDraft([stockDraft('AAA')]), QUIET)
  return { ...memory, id: written.dataset.id }
}

test('verdicts are listed as given; what is undone is left out, kept, and can come back', async () => {
  const { store, db, id } = await withDataset()
  const first = await store.addVerdict(draftOn(id))
  const second = await store.addVerdict({ ...draftOn(id), verdict: 'no' })
  expect(await store.listVerdicts(id)).toEqual([first, second])
  await store.markVerdicts([second.id], true)
  expect(await store.listVerdicts(id)).toEqual([first])
  expect(await db.verdicts.count()).toBe(2)
  await store.markVerdicts([second.id], false)
  expect(await store.listVerdicts(id)).toEqual([first, second])
})

test('what is said next may name a verdict that is still being stored', async () => {
  const { store, id } = await withDataset()
  const draft = draftOn(id)
  const [, marked] = await Promise.all([
    store.addVerdict(draft),
    store.markVerdicts([draft.id], true).then(() => true),
  ])
  expect(marked).toBe(true)
  expect(await store.listVerdicts(id)).toEqual([])
})

test('tags and notes can be changed, on verdicts that are there', async () => {
  const { store, id } = await withDataset()
  const { id: verdict } = await store.addVerdict(draftOn(id))
  await store.patchVerdict(verdict, { note: 'second look' })
  expect(await store.listVerdicts(id)).toMatchObject([{ note: 'second look', verdict: 'yes' }])
  await expect(store.patchVerdict('v99', { note: '' })).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
})

test('a verdict on no dataset is refused, and an erased dataset takes its verdicts along', async () => {
  const { store, db, id } = await withDataset()
  await expect(store.addVerdict(draftOn('nowhere'))).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  await store.addVerdict(draftOn(id))
  await store.eraseDataset(id)
  expect(await db.verdicts.count()).toBe(0)
})

test('a backup holds verdicts, and restoring brings them back', async () => {
  const { store, id } = await withDataset()
  await store.addVerdict(draftOn(id))
  const rows = new Map<string, Record<string, unknown>[]>()
  for await (const { table, row } of store.dumpRows()) {
    rows.set(table, [...(rows.get(table) ?? []), { ...row }])
  }
  const other = memoryStore()
  await other.store.replaceAll(rows)
  expect(await other.store.listVerdicts(id)).toMatchObject([{ symbol: 'AAA', verdict: 'yes' }])

  const older = memoryStore()
  const verdicts = (rows.get('verdicts') ?? []).map(({ again: _again, ...row }) => row)
  await older.store.replaceAll(new Map([...rows, ['verdicts', verdicts]]))
  expect(await older.store.listVerdicts(id)).toEqual(await store.listVerdicts(id))
})
