import type { Measured } from './bench-row'
import { median } from './ratio'

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
