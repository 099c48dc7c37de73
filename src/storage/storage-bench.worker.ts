import { Dexie } from 'dexie'
import type { InstrumentMeta } from '../core/columns/instrument'
import { decodePack } from './pack-codec'
import {
  bytesOfSide,
  packedSide,
  recordSide,
  recordsOf,
  timeRead,
  timeWrite,
} from './storage-bench'

/** What `coil bench` asks for. */
export interface StorageTask {
  readonly rounds: number
  /** Bars that a round writes one record a bar, at most; what is read are all bars. */
  readonly recordsWritten: number
}

/** One way of keeping bars: a time in milliseconds for each round. */
export interface SideTimes {
  readonly writtenBars: number
  readonly write: readonly number[]
  readonly readBars: number
  readonly read: readonly number[]
  /** Bytes that the bars read take; null where the browser does not say. */
  readonly bytes: number | null
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

async function measure({ rounds, recordsWritten }: StorageTask): Promise<StorageTimes> {
  const instruments = await instrumentsOf()
  const packed = packedSide(instruments)
  const records = recordsOf(instruments)
  const record = recordSide(records)
  const fewRecords = recordSide(records.slice(0, recordsWritten))
  // Written and read once before it counts, so that both begin with compiled code.
  const packedBytes = await bytesOfSide(packed, 'packed', usage)
  const recordBytes = await bytesOfSide(record, 'record', usage)
  await timeRead(packed, 'packed', now)
  await timeRead(record, 'record', now)
  const times = { packedWrite: [], packedRead: [], recordWrite: [], recordRead: [] } as Record<
    'packedWrite' | 'packedRead' | 'recordWrite' | 'recordRead',
    number[]
  >
  for (let k = 0; k < rounds; k++) {
    times.packedWrite.push(await timeWrite(packed, `packed-${k}`, now, erase))
    times.recordWrite.push(await timeWrite(fewRecords, `record-${k}`, now, erase))
    times.packedRead.push(await timeRead(packed, 'packed', now))
    times.recordRead.push(await timeRead(record, 'record', now))
  }
  return {
    packed: {
      writtenBars: packed.bars,
      write: times.packedWrite,
      readBars: packed.bars,
      read: times.packedRead,
      bytes: packedBytes,
    },
    record: {
      writtenBars: fewRecords.bars,
      write: times.recordWrite,
      readBars: record.bars,
      read: times.recordRead,
      bytes: recordBytes,
    },
  }
}

self.onmessage = ({ data }: MessageEvent<StorageTask>) => {
  measure(data).then((times) => self.postMessage(times), reportError)
}
