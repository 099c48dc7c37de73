import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BAR_FLAG } from '../core/columns/bars'
import { checkBars } from '../core/quality/check-bars'
import { readSource } from './read-source'

const HEADER = 'symbol,date,open,high,low,close,volume'
const read = (rows: readonly string[]) =>
  readSource('two.csv', strToU8([HEADER, ...rows].join('\n')))[0]!

test('rows that repeat a date are told from rows that contradict one, with both values', () => {
  const { report, series } = read([
    'A,2024-01-02,1,2,1,1.5,10',
    'A,2024-01-02,1,2,1,1.5,10',
    'A,2024-01-03,1,2,1,1.5,10',
    'A,2024-01-03,1,2,1,1.6,10',
    'B,2024-01-03,1,2,1,1.6,',
    'B,2024-01-03,1,2,1,1.6,7',
  ])
  expect(report).toMatchObject({ accepted: 6, duplicates: 3, conflicting: 2 })
  expect(report.conflicts).toEqual([
    { symbol: 'A', date: '2024-01-03', row: 4, keptRow: 5, column: 'close', value: 1.5, kept: 1.6 },
    { symbol: 'B', date: '2024-01-03', row: 6, keptRow: 7, column: 'volume', value: null, kept: 7 },
  ])
  const [repeats, conflict] = report.warnings.filter(({ code }) => code.endsWith('_dates'))
  expect(repeats).toMatchObject({ code: 'duplicate_dates', rows: [2] })
  expect(conflict).toMatchObject({ code: 'conflicting_dates', rows: [4, 6] })
  expect(conflict?.message).toContain(
    'A 2024-01-03, close 1.5 in row 4, 1.6 in row 5; B 2024-01-03, volume none in row 6, 7 in row 7',
  )
  const [a] = series
  expect(Array.from(a!.bars.flags, (flags) => flags & BAR_FLAG.conflicting)).toEqual([0, 16])
  const found = checkBars(a!.bars, { calendar: 252, sessions: null, lastDay: a!.bars.day[1]! })
  expect(found).toContainEqual(
    expect.objectContaining({ kind: 'conflicting_dates', severity: 'check', bars: 1 }),
  )
})

const DAYS = 40
const rowOf = (day: number, close: number): string =>
  `A,${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},9,12,8,${close},5`

test('repeats in any place change no bar, and every contradiction is counted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(DAYS - 1), fc.boolean()), { maxLength: 30 }), (extra) => {
      const plain = Array.from({ length: DAYS }, (_, day) => rowOf(day, 10))
      const before = extra.map(([day, same]) => rowOf(day, same ? 10 : 11))
      const { report, series } = read([...before, ...plain])
      const bare = read(plain).series[0]!.bars
      expect(series[0]!.bars.close).toEqual(bare.close)
      expect(report.duplicates).toBe(extra.length)
      expect(report.conflicting).toBe(extra.filter(([, same]) => !same).length)
      const marked = new Set(extra.filter(([, same]) => !same).map(([day]) => day))
      expect(series[0]!.bars.flags.filter((flags) => flags & BAR_FLAG.conflicting).length).toBe(
        marked.size,
      )
    }),
    { numRuns: 60 },
  )
})
