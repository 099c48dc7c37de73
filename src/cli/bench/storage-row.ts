import type { SideTimes, StorageTimes } from '../../storage/storage-bench.worker'
import type { Measured } from './bench-row'
import { median } from './ratio'

/** Bars a second, median of the rounds. */
const rate = (bars: number, ms: readonly number[]): number => (bars / median(ms)) * 1000

const written = ({ writtenBars, write }: SideTimes): number => rate(writtenBars, write)
const read = ({ readBars, read: ms }: SideTimes): number => rate(readBars, ms)
const bytesPerBar = ({ bytes, readBars }: SideTimes): number | null =>
  bytes === null ? null : bytes / readBars

/** Rates of both ways of keeping bars, and how many times the other's those of packs are. */
export function storageRow({ packed, record }: StorageTimes): Measured {
  return {
    writeRatio: written(packed) / written(record),
    readRatio: read(packed) / read(record),
    rounds: packed.read.length,
    oursWrittenBars: packed.writtenBars,
    peerWrittenBars: record.writtenBars,
    oursReadBars: packed.readBars,
    peerReadBars: record.readBars,
    oursWrittenPerSecond: written(packed),
    peerWrittenPerSecond: written(record),
    oursReadPerSecond: read(packed),
    peerReadPerSecond: read(record),
    oursBytesPerBar: bytesPerBar(packed),
    peerBytesPerBar: bytesPerBar(record),
  }
}
