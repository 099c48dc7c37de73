import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { DatasetUpdate } from './store'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'
import { DexieBarStore } from './bar-store'

async function stored(symbols: readonly string[] = ['B', 'A']) {
  const memory = memoryStore()
  const drafts = symbols.map((symbol) => stockDraft(symbol))
  const { dataset } = await memory.store.createDataset(datasetDraft(drafts), QUIET)
  return { ...memory, dataset }
}

const update = (rest: Partial<DatasetUpdate>): DatasetUpdate => ({
  expectedHash: '',
  files: ['more.csv'],
  instruments: [],
  universes: [],
  patches: [],
  ...rest,
})

test('a dataset is listed with its totals and its members by symbol', async () => {
  const { store, dataset } = await stored()
  expect(await store.listDatasets()).toEqual([dataset])
  expect(dataset).toMatchObject({
    instruments: 2,
    bars: 20,
    first: '2022-01-08',
    last: '2022-01-17',
    classes: { stock: 2, crypto: 0, other: 0 },
  })
  const detail = await store.datasetDetail(dataset.id)
  expect(detail.members.map((member) => member.symbol)).toEqual(['A', 'B'])
  expect(Object.keys(detail.members[0]!)).not.toContain('pack')
})

test('a dataset outlives the connection that wrote it', async () => {
  const factory = new IDBFactory()
  const first = memoryStore(factory)
  const { dataset } = await first.store.createDataset(datasetDraft([stockDraft('A')]), QUIET)
  first.db.close()
  const second = memoryStore(factory)
  expect(await second.store.listDatasets()).toEqual([dataset])
  const [instrument] = await new DexieBarStore(second.db).load(dataset.id, ['A'])
  expect([...instrument!.bars.close]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
})

test('a cancelled write leaves nothing', async () => {
  const { store, db } = memoryStore()
  const cancel = { aborted: false }
  const drafts = ['A', 'B', 'C'].map((symbol) => stockDraft(symbol, 200_000))
  const progress = () => void (cancel.aborted = true)
  await expect(
    store.createDataset(datasetDraft(drafts), { cancel, progress }),
  ).rejects.toMatchObject({ app: { code: 'cancelled' } })
  expect(await db.packs.count()).toBe(0)
  expect(await db.members.count()).toBe(0)
  expect(await store.listDatasets()).toEqual([])
})

test('an update replaces and adds instruments and leaves untouched packs alone', async () => {
  const { store, db } = memoryStore()
  const drafts = [stockDraft('A', 200_000), stockDraft('B', 200_000), stockDraft('C', 200_000)]
  const { dataset } = await store.createDataset(datasetDraft(drafts), QUIET)
  const before = await db.packs.toCollection().primaryKeys()
  const instruments = [stockDraft('C', 3, 50), stockDraft('AA', 2)]
  const written = await store.updateDataset(
    dataset.id,
    update({ expectedHash: dataset.hash, instruments }),
    QUIET,
  )
  const after = await db.packs.toCollection().primaryKeys()
  expect(after.filter((key) => before.includes(key))).toHaveLength(2)
  expect(written.dataset).toMatchObject({
    instruments: 4,
    bars: 400_005,
    source: { files: ['prices.csv', 'more.csv'] },
  })
  const bars = new DexieBarStore(db)
  expect(await bars.symbols(dataset.id)).toEqual(['A', 'AA', 'B', 'C'])
  const loaded = await bars.load(dataset.id, ['C', 'A', 'AA'])
  expect(loaded.map((instrument) => instrument.bars.day.length)).toEqual([3, 200_000, 2])
})

test('replaced bars leave their pack once they are more than half of it', async () => {
  const { store, db, dataset } = await stored(['A', 'B', 'C'])
  const packs = () => db.packs.toCollection().primaryKeys()
  const [first] = await packs()
  const replace = async (expectedHash: string, symbol: string, close: number) => {
    const instruments = [stockDraft(symbol, 10, close)]
    const rest = update({ expectedHash, instruments })
    return (await store.updateDataset(dataset.id, rest, QUIET)).dataset.hash
  }
  const bars = new DexieBarStore(db)
  const closes = async () =>
    (await bars.load(dataset.id, ['A', 'B', 'C'])).map((one) => one.bars.close[0])

  const hash = await replace(dataset.hash, 'A', 50)
  expect(await packs()).toEqual([first, expect.any(Number)])
  expect(await closes()).toEqual([50, 10, 10])
  await replace(hash, 'B', 60)
  expect(await packs()).toEqual([expect.any(Number)])
  expect(await packs()).not.toEqual([first])
  expect(await closes()).toEqual([50, 60, 10])
})

test('the hash follows from the content, not from the order or the way it came', async () => {
  const one = await stored(['A', 'B'])
  const two = await stored(['B', 'A'])
  expect(one.dataset.hash).toBe(two.dataset.hash)
  expect(one.dataset.hash).toMatch(/^[0-9a-f]{32}$/)
  const three = await stored(['A'])
  const { dataset } = await three.store.updateDataset(
    three.dataset.id,
    update({ expectedHash: three.dataset.hash, instruments: [stockDraft('B')] }),
    QUIET,
  )
  expect(dataset.hash).toBe(one.dataset.hash)
})

test('an update prepared against other content is refused', async () => {
  const { store, dataset } = await stored()
  const late = update({ expectedHash: 'stale', instruments: [stockDraft('C')] })
  await expect(store.updateDataset(dataset.id, late, QUIET)).rejects.toMatchObject({
    app: { code: 'bad_input' },
  })
  expect(await store.listDatasets()).toEqual([dataset])
})

test('real bars never enter a synthetic dataset', async () => {
  const { store } = memoryStore()
  const source = { kind: 'synthetic', preset: 'demo', seed: 1 } as const
  const draft = datasetDraft([stockDraft('A')], { source })
  const { dataset } = await store.createDataset(draft, QUIET)
  const more = update({ expectedHash: dataset.hash, instruments: [stockDraft('B')] })
  await expect(store.updateDataset(dataset.id, more, QUIET)).rejects.toThrow('takes no real bars')
})

test('patching class and calendar changes the hash, renaming does not', async () => {
  const { store, dataset } = await stored()
  const patched = await store.patchInstruments(dataset.id, [
    { symbol: 'A', assetClass: 'crypto', calendar: 365 },
  ])
  expect(patched.hash).not.toBe(dataset.hash)
  expect(patched.classes).toEqual({ stock: 1, crypto: 1, other: 0 })
  const renamed = await store.renameDataset(dataset.id, ' Coins ')
  expect(renamed).toMatchObject({ name: 'Coins', hash: patched.hash })
  await expect(store.renameDataset(dataset.id, ' ')).rejects.toThrow('needs a name')
  await expect(
    store.patchInstruments(dataset.id, [{ symbol: 'Z', calendar: 365 }]),
  ).rejects.toThrow('has no instrument Z')
})

test('a deleted dataset is gone from every question until it is restored', async () => {
  const { store, db, dataset } = await stored()
  await store.deleteDataset(dataset.id)
  expect(await store.listDatasets()).toEqual([])
  await expect(store.datasetDetail(dataset.id)).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  await expect(new DexieBarStore(db).symbols(dataset.id)).rejects.toThrow('There is no dataset')
  expect(await store.restoreDataset(dataset.id)).toEqual(dataset)
  expect(await store.listDatasets()).toEqual([dataset])
})

test('universes keep each symbol once, are listed by name and come back when deleted', async () => {
  const { store } = memoryStore()
  const [saved] = await store.saveUniverses([
    { name: ' Tech ', members: ['A', 'B', 'A'].map((symbol) => ({ symbol })), source: 'typed' },
    { name: 'Coins', members: [{ symbol: 'BTC' }], source: 'coins.csv' },
  ])
  expect(saved!.symbols).toEqual(['A', 'B'])
  expect((await store.listUniverses()).map(({ name }) => name)).toEqual(['Coins', 'Tech'])
  expect(await store.deleteUniverse(saved!.id)).toEqual(saved)
  await expect(store.universe(saved!.id)).rejects.toMatchObject({ app: { code: 'not_found' } })
})

test('the report counts bytes by dataset, and clearing leaves nothing', async () => {
  const { store, db, dataset } = await stored()
  expect(await store.storageReport()).toEqual({
    datasets: [{ id: dataset.id, name: 'Prices', bytes: dataset.bytes }],
    runs: 0,
    usage: 10,
    quota: 100,
  })
  await store.clearAll()
  for (const table of db.tables) expect(await table.count()).toBe(0)
})

test('erasing takes a dataset, hidden or not, with everything it owns and nothing else', async () => {
  const { store, db, dataset } = await stored()
  const other = await store.createDataset(datasetDraft([stockDraft('C')]), QUIET)
  const hidden = await store.createDataset(datasetDraft([stockDraft('D')]), QUIET)
  await store.deleteDataset(hidden.dataset.id)
  await store.eraseDataset(hidden.dataset.id)
  await store.eraseDataset(dataset.id)
  expect(await store.listDatasets()).toEqual([other.dataset])
  expect([await db.packs.count(), await db.members.count()]).toEqual([1, 1])
  const gone = { app: { code: 'not_found' } }
  await expect(store.restoreDataset(hidden.dataset.id)).rejects.toMatchObject(gone)
  await expect(store.eraseDataset(dataset.id)).rejects.toMatchObject(gone)
})

test('instruments that are added one at a time share packs, and no bar is lost', async () => {
  const { store, db, dataset } = await stored(['M'])
  const symbols = ['T', 'C', 'X', 'A', 'Q', 'B', 'Z', 'K']
  let { hash } = dataset
  const progress: number[][] = []
  for (const [k, symbol] of symbols.entries()) {
    const instruments = [stockDraft(symbol, 10, 100 * (k + 1))]
    const control = { ...QUIET, progress: (...done: number[]) => void progress.push(done) }
    const written = await store.updateDataset(
      dataset.id,
      update({ expectedHash: hash, instruments }),
      control,
    )
    hash = written.dataset.hash
  }
  expect(await db.packs.count()).toBeLessThanOrEqual(4)
  expect(progress.every(([done, total]) => done === total)).toBe(true)
  const loaded = await new DexieBarStore(db).load(dataset.id, ['M', ...symbols])
  expect(loaded.map(({ bars }) => [bars.close.length, bars.close[0]])).toEqual([
    [10, 10],
    ...symbols.map((_, k) => [10, 100 * (k + 1)]),
  ])
})
