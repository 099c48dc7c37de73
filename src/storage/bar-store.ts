import { group } from 'd3-array'
import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { BarStore } from '../contracts/ports'
import type { Bars } from '../core/columns/bars'
import type { DatedValues } from '../core/columns/dated-values'
import type { Instrument } from '../core/columns/instrument'
import type { BarDecision, BarFinding } from '../core/quality/finding'
import { throughGate } from '../core/quality/gate'
import { attentionRows } from './attention-hash'
import type { CoilDatabase, DatasetRow, Member } from './database'
import { liveDataset } from './datasets-read'
import { holdingDecisions } from './quality'
import { LruCache } from './lru-cache'
import { bytesOfPack } from './pack-body'
import { decodePack } from './pack-codec'
import { guarded } from './storage-error'

/** Bytes of packs that one worker keeps. */
const CACHE_BYTES = 64 * 1024 * 1024

interface Index {
  readonly symbols: readonly string[]
  readonly bySymbol: ReadonlyMap<string, Member>
  readonly findings: Readonly<Record<string, readonly BarFinding[]>>
  readonly decisions: ReadonlyMap<string, readonly BarDecision[]>
  readonly attention: ReadonlyMap<string, DatedValues>
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
      const { index, filed } = await this.#filed(datasetId, symbols)
      return filed.map((one) => {
        const findings = index.findings[one.symbol] ?? []
        const decisions = index.decisions.get(one.symbol) ?? []
        const bars = throughGate(one.bars, findings, decisions)
        const attention = index.attention.get(one.symbol)
        return { ...one, bars: attention ? { ...bars, attention } : bars }
      })
    })
  }

  async loadFiled(
    datasetId: DatasetId,
    symbols: readonly string[],
  ): Promise<readonly Instrument[]> {
    return guarded(async () => (await this.#filed(datasetId, symbols)).filed)
  }

  /** Starts over, once, where a pack went between the index and the pack: an update was waited for. */
  async #filed(
    datasetId: DatasetId,
    symbols: readonly string[],
    mayRetry = true,
  ): Promise<{ readonly index: Index; readonly filed: readonly Instrument[] }> {
    const index = await this.#indexOf(datasetId)
    const members = symbols.map((symbol) => {
      const member = index.bySymbol.get(symbol)
      if (!member) throw unknownSymbol(datasetId, symbol)
      return member
    })
    const packs = await this.#packsOf(members)
    if (mayRetry && members.some(({ pack }) => !packs.has(pack)))
      return this.#filed(datasetId, symbols, false)
    return { index, filed: members.map((member) => instrumentOf(member, packs)) }
  }

  async #indexOf(datasetId: DatasetId): Promise<Index> {
    const db = this.#db
    const kept = this.#index
    if (kept && kept.version === versionOf(await liveDataset(db, datasetId))) return kept.index
    const tables = [db.datasets, db.members, db.decisions, db.datedSeries]
    return db.transaction('r', tables, async () => {
      const [row, stored, series, decisions] = await Promise.all([
        liveDataset(db, datasetId),
        db.members.get(datasetId),
        attentionRows(db, datasetId),
        holdingDecisions(db, datasetId),
      ])
      const members = stored?.members ?? []
      const index: Index = {
        symbols: members.map((member) => member.symbol),
        bySymbol: new Map(members.map((member) => [member.symbol, member])),
        findings: stored?.quality?.findings ?? {},
        decisions: group(decisions, ({ symbol }) => symbol),
        attention: new Map(series.map(({ symbol, values }) => [symbol, values])),
      }
      this.#index = { version: versionOf(row), index }
      return index
    })
  }

  /** Packs by key; those not yet at hand are asked for together, so that reading one waits for none. */
  async #packsOf(members: readonly Member[]): Promise<ReadonlyMap<number, readonly Bars[]>> {
    const packs = new Map<number, readonly Bars[]>()
    const missing: number[] = []
    for (const key of new Set(members.map(({ pack }) => pack))) {
      const kept = this.#packs.get(key)
      if (kept) packs.set(key, kept)
      else missing.push(key)
    }
    if (missing.length === 0) return packs
    const rows = await this.#db.packs.bulkGet(missing)
    await Promise.all(
      rows.map(async (row) => {
        if (!row) return
        const buffer = await bytesOfPack(row)
        const pack = decodePack(buffer)
        packs.set(row.id, pack)
        this.#packs.set(row.id, pack, buffer.byteLength)
      }),
    )
    return packs
  }
}

function instrumentOf(member: Member, packs: ReadonlyMap<number, readonly Bars[]>): Instrument {
  const bars = packs.get(member.pack)?.[member.slot]
  if (!bars) throw missingBars(member.symbol)
  const { symbol, assetClass, calendar, currency } = member
  return { symbol, assetClass, calendar, currency, bars }
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
