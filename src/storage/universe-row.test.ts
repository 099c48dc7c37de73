import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { memoryStore } from '../testing/memory-store'

test('a universe of version 1 is there after the upgrade, as old as its storing', async () => {
  const indexedDB = new IDBFactory()
  const old = new Dexie('coil', { indexedDB, IDBKeyRange })
  old.version(1).stores({ universes: 'id' })
  const row = {
    id: 'u',
    name: 'Tech',
    symbols: ['A', 'B'],
    source: 'typed',
    createdAt: '2024-05-06T07:08:09.000Z',
  }
  await old.table('universes').add(row)
  old.close()
  const { store } = memoryStore(indexedDB)
  expect(await store.listUniverses()).toEqual([
    {
      ...row,
      members: [{ symbol: 'A' }, { symbol: 'B' }],
      asOf: '2024-05-06',
      skipped: [],
      updatedAt: row.createdAt,
    },
  ])
})
