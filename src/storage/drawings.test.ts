import { expect, test } from 'vitest'
import type { StoredDrawing } from '../contracts/drawings'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'
import { purge } from './purge'

let ids = 0

const levelOn = (datasetId: string, symbol = 'AAA', id = `d${ids++}`): StoredDrawing => ({
  id,
  line: id,
  datasetId,
  symbol,
  kind: 'level',
  points: [{ date: '2022-01-10', price: 12.5 }],
  knownTo: '2022-01-12',
  maskedOn: null,
})

async function withDataset() {
  const memory = memoryStore()
  const written = await memory.store.createDataset(datasetDraft([stockDraft('AAA')]), QUIET)
  return { ...memory, id: written.dataset.id }
}

test('drawings belong to an instrument; what is taken away can come back until the next purge', async () => {
  const { store, id } = await withDataset()
  const [first, second] = [levelOn(id), levelOn(id)]
  await store.addDrawing(first)
  await store.addDrawing(second)
  await store.addDrawing(levelOn(id, 'BBB'))
  expect(await store.listDrawings(id, 'AAA')).toEqual([first, second])
  await store.markDrawings([first.id], true)
  expect(await store.listDrawings(id, 'AAA')).toEqual([second])
  await store.markDrawings([first.id], false)
  expect(await store.listDrawings(id, 'AAA')).toEqual([first, second])
  await expect(store.markDrawings(['d999'], true)).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
})

test('a drawing from before drawings could be moved is its own line', async () => {
  const { store, db, id } = await withDataset()
  const { line: _, ...row } = levelOn(id)
  await db.drawings.add({ ...row, at: 1, removedAt: null })
  expect(await store.listDrawings(id, 'AAA')).toEqual([{ ...row, line: row.id }])
})

test('a purge deletes for good what was taken away before it, and nothing else', async () => {
  const { store, db, clock, id } = await withDataset()
  const [gone, kept] = [levelOn(id), levelOn(id)]
  await store.addDrawing(gone)
  await store.addDrawing(kept)
  await store.markDrawings([gone.id], true)
  await purge(db, 0)
  expect(await db.drawings.count()).toBe(2)
  await purge(db, clock.now())
  expect(await store.listDrawings(id, 'AAA')).toEqual([kept])
  expect(await db.drawings.count()).toBe(1)
})

test('a drawing on no dataset is refused, and an erased dataset takes its drawings along', async () => {
  const { store, db, id } = await withDataset()
  await expect(store.addDrawing(levelOn('nowhere'))).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  await store.addDrawing(levelOn(id))
  await store.eraseDataset(id)
  expect(await db.drawings.count()).toBe(0)
})

test('a backup holds drawings, and restoring brings them back', async () => {
  const { store, id } = await withDataset()
  const drawing = levelOn(id)
  await store.addDrawing(drawing)
  const rows = new Map<string, Record<string, unknown>[]>()
  for await (const { table, row } of store.dumpRows()) {
    rows.set(table, [...(rows.get(table) ?? []), { ...row }])
  }
  const other = memoryStore()
  await other.store.replaceAll(rows)
  expect(await other.store.listDrawings(id, 'AAA')).toEqual([drawing])
})
