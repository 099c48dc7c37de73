import { Dexie, type DexieOptions, type Table } from 'dexie'
import type { Bars } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'
import { DexieBarStore } from './bar-store'
import { createStore } from './create-store'
import { createDatabase } from './database'
import { draftInstrument } from './instrument-draft'

/** A bar under a key of its own: what packs are measured against. */
export interface BarRecord {
  readonly symbol: string
  readonly day: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
  readonly flags: number
}

/** One way of keeping bars. */
export interface StorageSide {
  readonly bars: number
  /** Sum of their closes. */
  readonly closes: number
  /** Writes all bars into an empty database of that name. */
  readonly write: (name: string) => Promise<void>
  /** Reads them through a connection that has read nothing yet; what comes back adds up their closes. */
  readonly read: (name: string) => Promise<() => number>
}

const sumOfCloses = (columns: readonly Bars[]): number =>
  columns.reduce((sum, { close }) => close.reduce((total, price) => total + price, sum), 0)

/**
 * As an import does it: instruments that were summed up where they were parsed are packed and written in
 * one transaction, and read by the bar store.
 */
export function packedSide(
  instruments: readonly Instrument[],
  options: DexieOptions = {},
): StorageSide {
  const drafts = instruments.map((one) => draftInstrument(one, one.bars))
  return {
    bars: instruments.reduce((sum, { bars }) => sum + bars.day.length, 0),
    closes: sumOfCloses(instruments.map(({ bars }) => bars)),
    async write(name) {
      const db = createDatabase(name, options)
      const store = createStore(db, { now: () => Date.now() }, async () => ({}))
      const source = { kind: 'import', files: [] } as const
      await store.createDataset(
        { id: name, name, source, instruments: drafts, universes: [] },
        { cancel: { aborted: false }, progress: () => undefined },
      )
      db.close()
    },
    async read(name) {
      const db = createDatabase(name, options)
      const store = new DexieBarStore(db)
      const loaded = await store.load(name, await store.symbols(name))
      db.close()
      return () => sumOfCloses(loaded.map(({ bars }) => bars))
    },
  }
}

/** The first bars of some instruments, at most `most`, each as an object. */
export function recordsOf(instruments: readonly Instrument[], most = Infinity): BarRecord[] {
  const records: BarRecord[] = []
  for (const { symbol, bars } of instruments) {
    const { day, open, high, low, close, volume, flags } = bars
    for (let t = 0; t < day.length && records.length < most; t++) {
      records.push({
        symbol,
        day: day[t] as number,
        open: open[t] as number,
        high: high[t] as number,
        low: low[t] as number,
        close: close[t] as number,
        volume: volume[t] as number,
        flags: flags[t] as number,
      })
    }
  }
  return records
}

const sumOfRecords = (records: readonly BarRecord[]): number =>
  records.reduce((sum, { close }) => sum + close, 0)

/**
 * The first bars of some instruments, one record each under symbol and day, by `bulkPut` and `toArray`,
 * as durable as packs are. The objects live no longer than the write.
 */
export function recordSide(
  instruments: readonly Instrument[],
  most = Infinity,
  options: DexieOptions = {},
): StorageSide {
  const open = (name: string) => {
    const db = new Dexie(name, { chromeTransactionDurability: 'relaxed', ...options })
    db.version(1).stores({ bars: '[symbol+day]' })
    return { db, bars: db.table('bars') as Table<BarRecord, [string, number]> }
  }
  const all = instruments.reduce((sum, { bars }) => sum + bars.day.length, 0)
  return {
    bars: Math.min(most, all),
    closes: sumOfRecords(recordsOf(instruments, most)),
    async write(name) {
      const { db, bars } = open(name)
      await bars.bulkPut(recordsOf(instruments, most))
      db.close()
    },
    async read(name) {
      const { db, bars } = open(name)
      const loaded = await bars.toArray()
      db.close()
      return () => sumOfRecords(loaded)
    },
  }
}

/** What additions in another order may change. */
const ROUNDING = 1e-9

/** Milliseconds by `now` in which a database is written; it is erased afterwards. */
export async function timeWrite(
  side: StorageSide,
  name: string,
  now: () => number,
  erase: (name: string) => Promise<void>,
): Promise<number> {
  const start = now()
  await side.write(name)
  const time = now() - start
  await erase(name)
  return time
}

/** Milliseconds by `now` in which a database is read. Throws a RangeError when other closes come back. */
export async function timeRead(
  side: StorageSide,
  name: string,
  now: () => number,
): Promise<number> {
  const start = now()
  const closesOf = await side.read(name)
  const time = now() - start
  const closes = closesOf()
  if (!(Math.abs(closes / side.closes - 1) < ROUNDING))
    throw new RangeError(`${name} gave back closes of ${closes}, not of ${side.closes}`)
  return time
}

/**
 * Writes a database, which stays. Answers the bytes by which the origin's storage grew, null where the
 * browser does not say: they are true only while nothing was erased before, since a browser frees space
 * when it likes.
 */
export async function bytesOfSide(
  side: StorageSide,
  name: string,
  usage: () => Promise<number | null>,
): Promise<number | null> {
  const before = await usage()
  await side.write(name)
  const after = await usage()
  return before === null || after === null ? null : after - before
}
