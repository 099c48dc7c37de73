import { expect, test } from 'vitest'
import { storageRow } from './storage-row'

const packed = {
  writtenBars: 1000,
  write: [10, 20, 900],
  readBars: 1000,
  read: [2, 4, 5],
  bytes: 30_000,
}
const record = {
  writtenBars: 100,
  write: [200, 100, 400],
  readBars: 1000,
  read: [500, 400, 100],
  bytes: 120_000,
}

test('rates are medians of the rounds, each over its own bars', () => {
  expect(storageRow({ packed, record })).toEqual({
    writeRatio: 100,
    readRatio: 100,
    rounds: 3,
    oursWrittenBars: 1000,
    peerWrittenBars: 100,
    oursReadBars: 1000,
    peerReadBars: 1000,
    oursWrittenPerSecond: 50_000,
    peerWrittenPerSecond: 500,
    oursReadPerSecond: 250_000,
    peerReadPerSecond: 2500,
    oursBytesPerBar: 30,
    peerBytesPerBar: 120,
  })
})

test('bytes the browser does not tell stay unknown', () => {
  expect(storageRow({ packed: { ...packed, bytes: null }, record })).toMatchObject({
    oursBytesPerBar: null,
    peerBytesPerBar: 120,
  })
})
