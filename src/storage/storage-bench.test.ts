import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { nullUniverse } from '../core/synthetic/null-preset'
import {
  bytesOfSide,
  packedSide,
  recordSide,
  recordsOf,
  timeRead,
  timeWrite,
} from './storage-bench'

const instruments = nullUniverse(1).instruments.slice(0, 3)
const closes = instruments.flatMap(({ bars }) => [...bars.close])
const sum = closes.reduce((total, close) => total + close, 0)

function sides() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  let clock = 0
  return {
    packed: packedSide(instruments, options),
    record: recordSide(instruments, Infinity, options),
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
    await side.write('kept')
    expect(await timeRead(side, 'kept', now)).toBe(1)
    await erase('kept')
    expect(await timeWrite(side, 'bench', now, erase)).toBe(1)
  }
  expect(await names()).toEqual([])
})

test('bars that come back otherwise are no measurement', async () => {
  const { packed, now } = sides()
  await packed.write('bench')
  const other = { ...packed, read: async () => () => packed.closes * 1.001 }
  await expect(timeRead(other, 'bench', now)).rejects.toThrow(/bench gave back/)
})

test('bytes are the growth of what is in use, unknown where the browser does not say', async () => {
  const { packed, record } = sides()
  const usage = [100, 350]
  expect(await bytesOfSide(packed, 'packed', async () => usage.shift() ?? null)).toBe(250)
  expect(await bytesOfSide(record, 'record', async () => null)).toBeNull()
})

test('a record is one bar of its instrument', () => {
  const [one, , last] = instruments
  const records = recordsOf(instruments)
  expect(records).toHaveLength(closes.length)
  expect(records.at(-1)).toEqual({
    symbol: last!.symbol,
    ...Object.fromEntries(
      (['day', 'open', 'high', 'low', 'close', 'volume', 'flags'] as const).map((name) => [
        name,
        last!.bars[name].at(-1),
      ]),
    ),
  })
  expect(records[0]).toMatchObject({ symbol: one!.symbol, day: one!.bars.day[0] })
  expect(recordsOf(instruments, 10)).toEqual(records.slice(0, 10))
  expect(recordSide(instruments, 10).bars).toBe(10)
})
