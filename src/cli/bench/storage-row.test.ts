import { expect, test } from 'vitest'
import { storageRow } from './storage-row'

const side = (bars: number, bytes: number | null, ms: readonly (readonly [number, number])[]) => ({
  bars,
  bytes,
  rounds: ms.map(([write, read]) => ({ write, read })),
})

test('rates are medians of the rounds, each over the bars of its own side', () => {
  const row = storageRow({
    packed: side(1000, 30_000, [
      [10, 2],
      [20, 4],
      [900, 5],
    ]),
    record: side(100, 12_000, [
      [200, 50],
      [100, 40],
      [400, 10],
    ]),
  })
  expect(row).toEqual({
    writeRatio: 100,
    readRatio: 100,
    rounds: 3,
    oursBars: 1000,
    peerBars: 100,
    oursWrittenPerSecond: 50_000,
    peerWrittenPerSecond: 500,
    oursReadPerSecond: 250_000,
    peerReadPerSecond: 2500,
    oursBytesPerBar: 30,
    peerBytesPerBar: 120,
  })
})

test('bytes the browser does not tell stay unknown', () => {
  const one = side(10, null, [[1, 1]])
  expect(storageRow({ packed: one, record: one })).toMatchObject({
    oursBytesPerBar: null,
    peerBytesPerBar: null,
  })
})
