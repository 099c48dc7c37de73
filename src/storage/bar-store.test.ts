import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import {
  datasetDraft,
  datasetUpdate,
  memoryStore,
  QUIET,
  stockDraft,
} from '../testing/memory-store'
import { DexieBarStore } from './bar-store'
import { LruCache } from './lru-cache'

async function store() {
  const memory = memoryStore()
  const drafts = [stockDraft('A', 3, 1), stockDraft('B', 4, 5, { assetClass: 'crypto' })]
  const { dataset } = await memory.store.createDataset(datasetDraft(drafts), QUIET)
  return { ...memory, dataset }
}

test('instruments come in the order asked, with what is known of them', async () => {
  const { db, dataset } = await store()
  const loaded = await new DexieBarStore(db).load(dataset.id, ['B', 'A'])
  expect(loaded.map(({ symbol, assetClass }) => [symbol, assetClass])).toEqual([
    ['B', 'crypto'],
    ['A', 'stock'],
  ])
  expect([...loaded[0]!.bars.close]).toEqual([5, 6, 7, 8])
})

test('an unknown symbol is not found', async () => {
  const { db, dataset } = await store()
  await expect(new DexieBarStore(db).load(dataset.id, ['A', 'Z'])).rejects.toMatchObject({
    app: { code: 'not_found', details: { symbol: 'Z' } },
  })
})

test('a pack is read once, and a change of the dataset is seen', async () => {
  const { db, dataset, store: kept } = await store()
  const bars = new DexieBarStore(db)
  const [before] = await bars.load(dataset.id, ['A'])
  const [again] = await bars.load(dataset.id, ['A'])
  expect(again!.bars.close).toBe(before!.bars.close)
  await kept.updateDataset(dataset.id, datasetUpdate(dataset.hash, [stockDraft('A', 2, 9)]), QUIET)
  const [after] = await bars.load(dataset.id, ['A'])
  expect([...after!.bars.close]).toEqual([9, 10])
})

test('a pack that goes while it is asked for is looked for where its bars are now', async () => {
  const { db, dataset, store: kept } = await store()
  const later = datasetUpdate(dataset.hash, [stockDraft('C', 20, 9)])
  const read = db.packs.bulkGet.bind(db.packs)
  vi.spyOn(db.packs, 'bulkGet').mockImplementationOnce((keys) =>
    Dexie.Promise.resolve(kept.updateDataset(dataset.id, later, QUIET)).then(() => read(keys)),
  )
  const [instrument] = await new DexieBarStore(db).load(dataset.id, ['A'])
  expect([...instrument!.bars.close]).toEqual([1, 2, 3])
})

test('bars that are gone are told of as such', async () => {
  const { db, dataset } = await store()
  await db.packs.clear()
  await expect(new DexieBarStore(db).load(dataset.id, ['A'])).rejects.toMatchObject({
    app: { code: 'storage_failed', details: { symbol: 'A' } },
  })
})

test('LruCache forgets what was used longest ago', () => {
  const cache = new LruCache<string, number>(3)
  for (const [index, key] of ['a', 'b', 'c'].entries()) cache.set(key, index, 1)
  cache.get('a')
  cache.set('d', 3, 1)
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([0, undefined, 2, 3])
  cache.set('e', 4, 10)
  expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual([
    undefined,
    undefined,
    undefined,
    4,
  ])
})
