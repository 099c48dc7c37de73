import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { nullUniverse } from '../core/synthetic/null-preset'
import { bytesOfSide, packedSide, recordSide, recordsOf, timeSide } from './storage-bench'

const instruments = nullUniverse(1).instruments.slice(0, 3)
const closes = instruments.flatMap(({ bars }) => [...bars.close])
const sum = closes.reduce((total, close) => total + close, 0)

function sides() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  let clock = 0
  return {
    packed: packedSide(instruments, options),
    record: recordSide(recordsOf(instruments, Infinity), options),
    now: () => clock++,
    erase: (name: string) => new Dexie(name, options).delete(),
    names: async () => (await options.indexedDB.databases()).map(({ name }) => name),
  }
}

test('both ways hold all bars and give them back, and nothing stays behind', async () => {
  const { packed, record, now, erase, names } = sides()
  for (const side of [packed, record]) {
    expect(side.bars).toBe(closes.length)
    expect(side.closes).toBeCloseTo(sum, 6)
    expect(await timeSide(side, 'bench', now, erase)).toEqual({ write: 1, read: 1 })
  }
  expect(await names()).toEqual([])
})

test('bars that come back otherwise are no measurement', async () => {
  const { packed, now, erase } = sides()
  const other = { ...packed, read: async (name: string) => (await packed.read(name)) * 1.001 }
  await expect(timeSide(other, 'bench', now, erase)).rejects.toThrow(/bench gave back/)
})

test('bytes are the growth of what is in use, unknown where the browser does not say', async () => {
  const { packed, record } = sides()
  const usage = [100, 350]
  expect(await bytesOfSide(packed, 'packed', async () => usage.shift() ?? null)).toBe(250)
  expect(await bytesOfSide(record, 'record', async () => null)).toBeNull()
})

test('records are the first bars, in order', () => {
  const records = recordsOf(instruments, 10)
  expect(records.map(({ day }) => day)).toEqual([...instruments[0]!.bars.day.subarray(0, 10)])
})
