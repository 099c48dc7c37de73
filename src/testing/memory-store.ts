import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Clock } from '../contracts/ports'
import type { InstrumentMeta } from '../core/columns/instrument'
import { createStore } from '../storage/create-store'
import { type CoilDatabase, createDatabase } from '../storage/database'
import { draftInstrument } from '../storage/instrument-draft'
import type {
  DatasetDraft,
  DatasetUpdate,
  InstrumentDraft,
  Store,
  WriteControl,
} from '../storage/store'
import { daysFrom, makeBars } from './make-bars'

/** A clock that moves on by a second whenever it is read. */
function steppingClock(start = Date.UTC(2024, 0, 1)): Clock {
  let now = start
  return { now: () => (now += 1000) }
}

export interface MemoryStore {
  readonly db: CoilDatabase
  readonly store: Store
  readonly clock: Clock
}

/** A store over an IndexedDB of its own, in memory. */
export function memoryStore(factory = new IDBFactory()): MemoryStore {
  const clock = steppingClock()
  const db = createDatabase('coil', { indexedDB: factory, IDBKeyRange })
  const store = createStore(db, clock, async () => ({ usage: 10, quota: 100 }))
  return { db, store, clock }
}

/** Never cancelled, tells nobody. */
export const QUIET: WriteControl = { cancel: { aborted: false }, progress: () => {} }

/** A stock with `count` daily bars from day 19000 whose closes start at `close`. */
export function stockDraft(
  symbol: string,
  count = 10,
  close = 10,
  meta: Partial<InstrumentMeta> = {},
): InstrumentDraft {
  const bars = makeBars(daysFrom(19000, count), (index) => close + index)
  const stock: InstrumentMeta = { symbol, assetClass: 'stock', calendar: 252, currency: 'USD' }
  return draftInstrument({ ...stock, ...meta }, bars)
}

export function datasetDraft(
  instruments: readonly InstrumentDraft[],
  rest: Partial<DatasetDraft> = {},
): DatasetDraft {
  const source = { kind: 'import', files: ['prices.csv'] } as const
  return { name: 'Prices', source, universes: [], instruments, ...rest }
}

/** An update from one more file of the dataset whose hash is given. */
export function datasetUpdate(
  expectedHash: string,
  instruments: readonly InstrumentDraft[],
): DatasetUpdate {
  return { expectedHash, files: ['more.csv'], instruments, universes: [], patches: [] }
}
