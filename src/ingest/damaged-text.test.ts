import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSource } from './read-source'

const ROWS = Array.from(
  { length: 30 },
  (_, i) => `2024-01-${String(i + 1).padStart(2, '0')},${i + 5}`,
)
const CSV = strToU8(`Date,Close\n${ROWS.join('\n')}\n`)

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const report = (bytes: Uint8Array) => readSource('AAPL.csv', bytes)[0]?.report

test('the unwritten end of a file costs its last row only', () => {
  expect(report(joined(CSV, new Uint8Array(30)))).toMatchObject({
    rows: 31,
    accepted: 30,
    rejected: [{ row: 32, column: 'Date', reason: 'not a date' }],
  })
})

test('a zero byte inside a row costs that row only', () => {
  const bytes = CSV.slice()
  bytes[CSV.indexOf(10) + 3] = 0
  expect(report(bytes)).toMatchObject({ rows: 30, accepted: 29, first: '2024-01-02' })
})

test('zeros among other control bytes are no text', () => {
  expect(report(joined(CSV, Uint8Array.of(0, 1, 2, 3)))?.refused?.code).toBe('not_text')
  expect(report(new Uint8Array(200))?.refused?.code).toBe('not_text')
})

test.each([0, 1, 2, 3, 4, 5])('a byte order mark and %i bytes of text are read', (length) => {
  const bytes = joined(Uint8Array.of(0xef, 0xbb, 0xbf), CSV.subarray(0, length))
  expect(report(bytes)).toMatchObject({ encoding: 'utf-8', accepted: length === 1 ? 1 : 0 })
})
