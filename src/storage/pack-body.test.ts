import { afterEach, expect, test, vi } from 'vitest'
import {
  datasetDraft,
  datasetUpdate,
  memoryStore,
  QUIET,
  stockDraft,
} from '../testing/memory-store'
import { DexieBarStore } from './bar-store'
import type { CoilDatabase } from './database'
import { bytesOfPack } from './pack-body'

afterEach(() => vi.unstubAllGlobals())

/** A blob that no database can copy. */
class Unstorable {
  readonly uncloneable = () => undefined
}

async function stored() {
  const memory = memoryStore()
  const drafts = [stockDraft('A', 3, 1), stockDraft('B', 4, 5)]
  const { dataset } = await memory.store.createDataset(datasetDraft(drafts), QUIET)
  return { ...memory, dataset }
}

async function closesOf(db: CoilDatabase, id: string): Promise<number[][]> {
  const loaded = await new DexieBarStore(db).load(id, ['A', 'B'])
  return loaded.map(({ bars }) => [...bars.close])
}

const BEFORE = [
  [1, 2, 3],
  [5, 6, 7, 8],
]

test('a pack is stored as a blob', async () => {
  const { db, dataset } = await stored()
  const [row] = await db.packs.toArray()
  expect(row!.buffer).toBeInstanceOf(Blob)
  expect(await closesOf(db, dataset.id)).toEqual(BEFORE)
})

test('where no blob is stored, the transaction goes on with the buffer', async () => {
  vi.stubGlobal('Blob', Unstorable)
  const { db, dataset } = await stored()
  const [row, more] = await db.packs.toArray()
  expect(more).toBeUndefined()
  expect(row!.buffer).toBeInstanceOf(ArrayBuffer)
  expect(await closesOf(db, dataset.id)).toEqual(BEFORE)
})

test('packs that are buffers are read and updated as before', async () => {
  const { db, store, dataset } = await stored()
  for (const row of await db.packs.toArray())
    await db.packs.put({ ...row, buffer: await bytesOfPack(row) })
  expect(await closesOf(db, dataset.id)).toEqual(BEFORE)
  await store.updateDataset(dataset.id, datasetUpdate(dataset.hash, [stockDraft('A', 2, 9)]), QUIET)
  expect(await closesOf(db, dataset.id)).toEqual([[9, 10], BEFORE[1]])
})

test('a backup holds bytes, whatever the pack is stored as, and gives them back', async () => {
  const { db, store, dataset } = await stored()
  const rows = new Map<string, Readonly<Record<string, unknown>>[]>()
  for await (const { table, row } of store.dumpRows())
    rows.set(table, [...(rows.get(table) ?? []), row])
  expect(rows.get('packs')!.map(({ buffer }) => buffer instanceof ArrayBuffer)).toEqual([true])
  expect(store.checkBackup(rows)).toEqual({ bars: 7 })
  await store.replaceAll(rows)
  expect(await closesOf(db, dataset.id)).toEqual(BEFORE)
  const [row] = await db.packs.toArray()
  expect(row!.buffer).toBeInstanceOf(Blob)
})
