import { Dexie } from 'dexie'
import type { Instrument, InstrumentMeta } from '../core/columns/instrument'
import { decodePack } from './pack-codec'
import {
  bytesOfSide,
  packedSide,
  recordSide,
  type StorageSide,
  timeRead,
  timeWrite,
} from './storage-bench'

/** Names of the two workers: each way of keeping bars has a heap of its own. */
export type SideName = 'packed' | 'record'

/** `keep` writes all bars to stay, `read` reads them; `write` writes some into a database that is erased. */
export type StorageStep = 'keep' | 'read' | 'write'

export interface StorageAnswer {
  /** Bars of the step. */
  readonly bars: number
  /** Milliseconds; of `keep` bytes that were added, null where the browser does not say. */
  readonly value: number | null
}

/** All bars one record each would take a minute to write, at about the same rate. */
const RECORDS_WRITTEN = 50_000
const KEPT = 'kept-'

const now = () => performance.now()
const erase = (name: string) => Dexie.delete(name)
const usage = async () => (await navigator.storage?.estimate())?.usage ?? null

async function instrumentsOf(): Promise<readonly Instrument[]> {
  const [metas, pack] = await Promise.all([fetch('instruments.json'), fetch('bars')])
  const bars = decodePack(await pack.arrayBuffer())
  const known = (await metas.json()) as readonly InstrumentMeta[]
  return known.flatMap((meta, i) => {
    const columns = bars[i]
    return columns ? [{ ...meta, bars: columns }] : []
  })
}

/** All bars, and those that a step `write` writes. */
async function sidesOf(name: string): Promise<readonly [StorageSide, StorageSide]> {
  const instruments = await instrumentsOf()
  if (name === 'record') return [recordSide(instruments), recordSide(instruments, RECORDS_WRITTEN)]
  const packed = packedSide(instruments)
  return [packed, packed]
}

const sides = sidesOf(self.name)

async function answer(step: StorageStep): Promise<StorageAnswer> {
  const [all, some] = await sides
  const kept = KEPT + self.name
  if (step === 'keep') return { bars: all.bars, value: await bytesOfSide(all, kept, usage) }
  if (step === 'read') return { bars: all.bars, value: await timeRead(all, kept, now) }
  return { bars: some.bars, value: await timeWrite(some, self.name, now, erase) }
}

self.onmessage = ({ data }: MessageEvent<StorageStep>) => {
  answer(data).then((given) => self.postMessage(given), reportError)
}
