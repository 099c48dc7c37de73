import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { BarStore } from '../contracts/ports'
import type { Bars } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'
import type { CoilDatabase, DatasetRow, Member } from './database'
import { liveDataset, membersOf } from './datasets-read'
import { LruCache } from './lru-cache'
import { decodePack } from './pack-codec'
import { guarded } from './storage-error'

/** Bytes of packs that one worker keeps. */
const CACHE_BYTES = 64 * 1024 * 1024

interface Index {
  readonly symbols: readonly string[]
  readonly bySymbol: ReadonlyMap<string, Member>
}

/**
 * Bars out of the database. Packs never change under their key and an index is kept by the version of
 * its dataset, so nothing that is cached can go stale. Loaded bars are views on cached memory: read them, copy
 * what leaves the worker.
 */
export class DexieBarStore implements BarStore {
  readonly #db: CoilDatabase
  readonly #packs: LruCache<number, readonly Bars[]>
  #index: { readonly version: string; readonly index: Index } | null = null

  constructor(db: CoilDatabase, cacheBytes = CACHE_BYTES) {
    this.#db = db
    this.#packs = new LruCache(cacheBytes)
  }

  async symbols(datasetId: DatasetId): Promise<readonly string[]> {
    return (await guarded(() => this.#indexOf(datasetId))).symbols
  }

  async load(datasetId: DatasetId, symbols: readonly string[]): Promise<readonly Instrument[]> {
    return guarded(async () => {
      const { bySymbol } = await this.#indexOf(datasetId)
      const instruments: Instrument[] = []
      for (const symbol of symbols) {
        const member = bySymbol.get(symbol)
        if (!member) throw unknownSymbol(datasetId, symbol)
        instruments.push(await this.#instrument(member))
      }
      return instruments
    })
  }

  async #indexOf(datasetId: DatasetId): Promise<Index> {
    const db = this.#db
    const version = versionOf(await liveDataset(db, datasetId))
    if (this.#index?.version === version) return this.#index.index
    const [row, members] = await db.transaction('r', [db.datasets, db.members], async () => [
      await liveDataset(db, datasetId),
      await membersOf(db, datasetId),
    ])
    const index: Index = {
      symbols: members.map((member) => member.symbol),
      bySymbol: new Map(members.map((member) => [member.symbol, member])),
    }
    this.#index = { version: versionOf(row), index }
    return index
  }

  async #instrument(member: Member): Promise<Instrument> {
    const pack = this.#packs.get(member.pack) ?? (await this.#readPack(member.pack))
    const bars = pack[member.slot]
    if (!bars) throw missingBars(member.symbol)
    const { symbol, assetClass, calendar, currency } = member
    return { symbol, assetClass, calendar, currency, bars }
  }

  async #readPack(key: number): Promise<readonly Bars[]> {
    const row = await this.#db.packs.get(key)
    if (!row) return []
    const pack = decodePack(row.buffer)
    this.#packs.set(key, pack, row.buffer.byteLength)
    return pack
  }
}

const versionOf = ({ id, hash, updatedAt }: DatasetRow): string => `${id} ${hash} ${updatedAt}`

function unknownSymbol(datasetId: DatasetId, symbol: string) {
  return coilError('not_found', `The dataset has no instrument ${symbol}.`, {
    stage: 'read',
    details: { dataset: datasetId, symbol },
  })
}

function missingBars(symbol: string) {
  return coilError('storage_failed', `The stored bars of ${symbol} changed while they were read.`, {
    stage: 'read',
    details: { symbol },
    hint: 'Another tab may be importing into this dataset: try again.',
  })
}
