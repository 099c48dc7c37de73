import type { SideTimes, StorageTimes } from '../../storage/storage-bench.worker'
import type { Measured } from './bench-row'
import { median } from './ratio'

/** Bars a second, median of the rounds. */
const rateOf = ({ bars, rounds }: SideTimes, what: 'write' | 'read'): number =>
  (bars / median(rounds.map((time) => time[what]))) * 1000

const bytesPerBar = ({ bars, bytes }: SideTimes): number | null =>
  bytes === null ? null : bytes / bars

/** Rates of both ways of keeping bars, and how many times the other's those of packs are. */
export function storageRow({ packed, record }: StorageTimes): Measured {
  const [ours, peer] = [rateOf(packed, 'write'), rateOf(record, 'write')]
  const [oursRead, peerRead] = [rateOf(packed, 'read'), rateOf(record, 'read')]
  return {
    writeRatio: ours / peer,
    readRatio: oursRead / peerRead,
    rounds: packed.rounds.length,
    oursBars: packed.bars,
    peerBars: record.bars,
    oursWrittenPerSecond: ours,
    peerWrittenPerSecond: peer,
    oursReadPerSecond: oursRead,
    peerReadPerSecond: peerRead,
    oursBytesPerBar: bytesPerBar(packed),
    peerBytesPerBar: bytesPerBar(record),
  }
}
