import { Dexie } from 'dexie'
import type { InstrumentMeta } from '../core/columns/instrument'
import { decodePack } from './pack-codec'
import {
  bytesOfSide,
  packedSide,
  recordSide,
  recordsOf,
  type StorageTime,
  timeSide,
} from './storage-bench'

/** What `coil bench` asks for. */
export interface StorageTask {
  readonly rounds: number
  /** Bars kept one record a bar, at most. */
  readonly recordBars: number
}

/** One way of keeping bars, over all rounds. */
export interface SideTimes {
  readonly bars: number
  /** Bytes that it takes; null where the browser does not say. */
  readonly bytes: number | null
  readonly rounds: readonly StorageTime[]
}

export interface StorageTimes {
  readonly packed: SideTimes
  readonly record: SideTimes
}

const now = () => performance.now()
const erase = (name: string) => Dexie.delete(name)
const usage = async () => (await navigator.storage?.estimate())?.usage ?? null

async function instrumentsOf() {
  const [metas, pack] = await Promise.all([fetch('instruments.json'), fetch('bars')])
  const bars = decodePack(await pack.arrayBuffer())
  const known = (await metas.json()) as readonly InstrumentMeta[]
  return known.flatMap((meta, i) => {
    const columns = bars[i]
    return columns ? [{ ...meta, bars: columns }] : []
  })
}

async function measure({ rounds, recordBars }: StorageTask): Promise<StorageTimes> {
  const instruments = await instrumentsOf()
  const packed = packedSide(instruments)
  const record = recordSide(recordsOf(instruments, recordBars))
  // Once before it counts, for the bytes, and so that both begin with compiled code.
  const packedBytes = await bytesOfSide(packed, 'packed', usage)
  const recordBytes = await bytesOfSide(record, 'record', usage)
  await erase('packed')
  await erase('record')
  const packedTimes: StorageTime[] = []
  const recordTimes: StorageTime[] = []
  for (let k = 0; k < rounds; k++) {
    packedTimes.push(await timeSide(packed, `packed-${k}`, now, erase))
    recordTimes.push(await timeSide(record, `record-${k}`, now, erase))
  }
  return {
    packed: { bars: packed.bars, bytes: packedBytes, rounds: packedTimes },
    record: { bars: record.bars, bytes: recordBytes, rounds: recordTimes },
  }
}

self.onmessage = ({ data }: MessageEvent<StorageTask>) => {
  measure(data).then((times) => self.postMessage(times), reportError)
}
