import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ARCHIVE_LIMITS, expandSource } from './archive'

const TEXT = strToU8('Date,Close\n2024-01-02,5\n')

function outcomes(bytes: Uint8Array, limits = ARCHIVE_LIMITS): string[] {
  return Array.from(expandSource('x', bytes, limits), (file) =>
    'bytes' in file ? `${file.path} ${file.bytes.length}` : `${file.path} ${file.code}`,
  )
}

test('a damaged entry is reported and its neighbours are read', () => {
  const archive = zipSync({ 'a.csv': TEXT, 'b.csv': TEXT, 'c.csv': TEXT }, { level: 0 })
  const inside = Buffer.from(archive).indexOf('b.csv') + 'b.csv'.length + 3
  archive[inside] = (archive[inside] ?? 0) ^ 1
  expect(outcomes(archive)).toEqual(['x/a.csv 24', 'x/b.csv bad_archive', 'x/c.csv 24'])
})

test('members of a gzip file are joined, and a cut one is refused', () => {
  const member = gzipSync(TEXT)
  expect(outcomes(Buffer.concat([member, member]))).toEqual(['x 48'])
  expect(outcomes(member.slice(0, -9))).toEqual(['x bad_archive'])
})

test('an entry that expands too far is refused before it is expanded', () => {
  const limits = { ...ARCHIVE_LIMITS, ratioFrom: 1000 }
  const archive = zipSync({ 'bomb.csv': new Uint8Array(1e6), 'a.csv': TEXT })
  expect(outcomes(archive, limits)).toEqual(['x/bomb.csv zip_bomb', 'x/a.csv 24'])
  expect(outcomes(gzipSync(new Uint8Array(1e6)), limits)).toEqual(['x zip_bomb'])
})

test('all entries share one limit, nested archives included', () => {
  const limits = { ...ARCHIVE_LIMITS, totalBytes: 60 }
  const archive = zipSync({ 'a.csv': TEXT, 'b.csv': TEXT, 'c.csv': TEXT })
  expect(outcomes(archive, limits)).toEqual(['x/a.csv 24', 'x/b.csv 24', 'x/c.csv zip_bomb'])
})

test('archives nested too deep are left closed', () => {
  let bytes: Uint8Array = TEXT
  for (let i = 0; i < 5; i++) bytes = gzipSync(bytes)
  expect(outcomes(bytes)).toEqual(['x nested_archive'])
})
