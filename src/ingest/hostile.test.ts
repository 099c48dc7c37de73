import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ParsedFile, readSource } from './read-source'

const PRICES = ['open', 'high', 'low', 'close'] as const

/** What every reading must keep, whatever the bytes. */
function expectSound(files: readonly ParsedFile[]): void {
  expect(files.length).toBeGreaterThan(0)
  for (const { report, series } of files) {
    if (report.accepted > 0) {
      const rejected = report.rows - report.accepted
      expect(report.rejected).toHaveLength(Math.min(rejected, 1000))
    }
    expect(report.refused !== undefined && series.length > 0).toBe(false)
    for (const { bars } of series) {
      for (const name of PRICES) {
        expect(bars[name].every((price) => price > 0 && Number.isFinite(price))).toBe(true)
      }
      expect(bars.volume.every((volume) => volume >= 0 || Number.isNaN(volume))).toBe(true)
      expect(bars.volume.includes(Infinity)).toBe(false)
      expect(bars.day.every((day, i) => i === 0 || day > (bars.day[i - 1] ?? day))).toBe(true)
    }
  }
}

test('no bytes break the reader', () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004', '[', '{', 'Date,Close\n', '\u001f')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 400 }), (text, bytes) => {
      expectSound(readSource('x.csv', Uint8Array.from([...strToU8(text, true), ...bytes])))
    }),
    { numRuns: 300 },
  )
})

const CELLS =
  '|-|N/A|inf|-inf|NaN|1e999|0|-1|1e-400|$5.5|"1,234.5"|1.234,5|12K|"|"open|""|2024-01-02|01/02/2024|99999999999|abc|7'.split(
    '|',
  )

test('no cells make a price that is not positive and finite', () => {
  const cell = fc.oneof(
    fc.constantFrom(...CELLS),
    fc.double().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  const row = fc.array(cell, { minLength: 4, maxLength: 7 }).map((cells) => cells.join(','))
  const table = fc.array(row, { maxLength: 30 })
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
      const dated = rows.map((each, i) => `2024-01-${String(i + 1).padStart(2, '0')},${each}`)
      const text = ['Date,Open,High,Low,Close,Volume', ...dated].join(newline)
      expectSound(readSource('x.csv', strToU8(text)))
      expectSound(readSource('x.csv', strToU8(rows.join(newline))))
    }),
    { numRuns: 200 },
  )
})

test('damage anywhere in an archive is reported, and is never another price', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `2024-01-${i + 10},${100 + i}.5`)
  const csv = strToU8(`Date,Close\n${rows.join('\n')}`)
  const archives = [zipSync({ 'a.csv': csv, 'b.csv': csv }), gzipSync(csv)]
  fc.assert(
    fc.property(
      fc.constantFrom(...archives),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (good, at, mask) => {
        const bad = good.slice()
        const index = at % bad.length
        bad[index] = (bad[index] ?? 0) ^ mask
        const files = readSource('x', bad)
        expectSound(files)
        for (const { series } of files) {
          for (const { bars } of series) {
            expect(Array.from(bars.close)).toEqual(rows.map((_, i) => 100.5 + i))
          }
        }
      },
    ),
    { numRuns: 200 },
  )
})

const LONG = 200_000

/** Each would take hours with backtracking or with a scan to the end for every row. */
test.each([
  ['brackets', '('.repeat(LONG)],
  ['blanks', `Date,Close\n2024-01-02,${' '.repeat(LONG)}x`],
  ['commas', ','.repeat(LONG)],
  ['quotes', '"a\n'.repeat(LONG / 4)],
  ['doubled quotes', '"a""\n'.repeat(LONG / 4)],
  ['nested arrays', '['.repeat(LONG) + ']'.repeat(LONG)],
  ['digits', `Date,Close\n2024-01-02,${'9'.repeat(LONG)}`],
  ['hashes', '#'.repeat(LONG)],
  ['words', 'Date,Close,'.repeat(LONG / 20)],
])('a long run of %s is read in one go', (_, text) => {
  expectSound(readSource('x.csv', strToU8(text)))
})
