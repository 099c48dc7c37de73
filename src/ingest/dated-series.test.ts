import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIndex } from '../core/columns/brand'
import { dayFromIso, isoFromDay } from '../core/columns/day'
import { sharedData } from '../testing/shared-data'
import { rolesOf } from './dated-roles'
import { readDatedSeries } from './dated-series'
import { openDatedTable } from './dated-table'

const encoder = new TextEncoder()

function read(path: string, bytes: Uint8Array, column?: string, day: string | null = null) {
  const table = openDatedTable(path, bytes)
  if (typeof table === 'string') throw new Error(table)
  const roles = rolesOf(table)
  if (typeof roles === 'string') throw new Error(roles)
  const at = column === undefined ? roles.suggested : table.header.indexOf(column)
  return { table, roles, ...readDatedSeries(table, roles, at, day ? dayFromIso(day) : null) }
}

const readText = (text: string, column?: string) => read('a.csv', encoder.encode(text), column)
const iso = (day: number | undefined) => isoFromDay(dayIndex(day ?? 0))

function real(folder: string, name: string, column?: string, day: string | null = null) {
  const path = sharedData(folder, name)
  return path && read(name, readFileSync(path), column, day)
}

describe('real files', () => {
  test('page views without a header', () => {
    const file = real('attention', 'wikipedia_pageviews_daily_headerless.csv')
    if (!file) return
    const { day, value } = file.series.get('')!
    expect([day.length, iso(day[0]), iso(day.at(-1)), value.at(-1)]).toEqual([
      39,
      '2026-05-24',
      '2026-07-01',
      19029,
    ])
    expect(file.rejected).toEqual([])
  })

  test('mention counts of one date', () => {
    const name = 'reddit_ticker_frequency_2021-05-10.csv'
    const file = real('attention', name, undefined, '2021-05-10')
    if (!file) return
    expect([file.series.size, file.points]).toEqual([17, 17])
    expect(file.series.get('GME')?.value[0]).toBe(54)
    expect(file.series.get('PLTR')?.value[0]).toBe(134)
    expect(iso(file.series.get('GME')?.day[0])).toBe('2021-05-10')
  })

  test('a table of many columns of which one is chosen', () => {
    const file = real('attention', 'crypto_fng_google_interest_daily.csv')
    if (!file) return
    const { day, value } = file.series.get('')!
    expect(file.table.header[file.roles.suggested]).toBe('fng_value')
    const names = file.roles.values.map((at) => file.table.header[at])
    expect(names).toEqual(expect.arrayContaining(['bitcoin_interest', 'active_addresses']))
    expect(names).not.toContain('fng_class')
    expect([day.length, iso(day[0]), iso(day.at(-1)), value.at(-1)]).toEqual([
      2906,
      '2018-01-02',
      '2025-12-16',
      11,
    ])
  })

  test('an answer of Wikimedia, whose stamps are not seconds since 1970', () => {
    const file = real('api_json', 'wikimedia_pageviews_Black_hole.json')
    if (!file) return
    const { day, value } = file.series.get('')!
    expect(Array.from(day, iso)).toEqual(['2026-08-01', '2026-08-02'])
    expect(Array.from(value)).toEqual([4069, 4297])
  })
})

test('an export of Google Trends: banner, weekly values, <1', () => {
  const weeks = Array.from({ length: 6 }, (_, i) => `${iso(18_000 + 7 * i)},${i === 2 ? '<1' : i}`)
  const file = readText(
    ['Category: All categories', '', 'Week,gamestop: (Worldwide)', ...weeks].join('\n'),
  )
  expect(file.periodDays).toBe(7)
  expect(Array.from(file.series.get('')!.value)).toEqual([0, 1, 0.5, 3, 4, 5])
})

test('rejected rows are named, missing ones stay missing, the last of two wins', () => {
  const file = readText(
    'date,symbol,mentions\n2024-01-01,gme,5\nsoon,GME,6\n2024-01-02,GME,many\n2024-01-03,GME,\n2024-01-01,GME,7\n2024-01-04,,8\n2024-01-05,AMC,9\n',
  )
  expect(file.rejected).toEqual([
    { row: 3, column: 'date', value: 'soon', reason: 'not a date' },
    { row: 4, column: 'mentions', value: 'many', reason: 'not a number' },
    { row: 7, column: 'symbol', value: '', reason: 'no symbol' },
  ])
  expect([file.missing, file.duplicates, file.points]).toEqual([1, 1, 2])
  expect(Array.from(file.series.get('GME')!.value)).toEqual([7])
})

test('a column of availability is read', () => {
  const file = readText('date,published,views\n2024-01-01,2024-01-04,5\n2024-01-02,2024-01-09,6\n')
  const { available } = file.series.get('')!
  expect(Array.from(available!, iso)).toEqual(['2024-01-04', '2024-01-09'])
})

test('what is no series is refused in a sentence', () => {
  expect(openDatedTable('a.csv', encoder.encode('one\ntwo\n'))).toContain('one column')
  expect(openDatedTable('a.csv', encoder.encode(''))).toContain('empty')
  const words = openDatedTable('a.csv', encoder.encode('a b c,d e f\ng h i,j k l\n'))
  expect(typeof words === 'string' || rolesOf(words)).toContain('neither a column of dates')
  expect(() => readText('date,views\n01/02/2024,5\n03/02/2024,6\n02/02/2024,1\n')).toThrow(
    'day and month cannot be told apart',
  )
})

test('no bytes make it throw anything but a sentence, or give a value that is not finite', () => {
  const cell = fc.constantFrom(
    '2024-01-01',
    '5',
    '-inf',
    '',
    'GME',
    '<1',
    '1e999',
    'x,y',
    '"',
    '01/02/24',
  )
  const text = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 })
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    text.map((rows) => encoder.encode(rows.map((row) => row.join(',')).join('\n'))),
  )
  fc.assert(
    fc.property(bytes, (input) => {
      const table = openDatedTable('a.csv', input)
      const roles = typeof table === 'string' ? table : rolesOf(table)
      if (typeof table === 'string' || typeof roles === 'string') return
      try {
        for (const column of roles.values)
          for (const { day, value } of readDatedSeries(table, roles, column, 0).series.values()) {
            expect(value.every(Number.isFinite)).toBe(true)
            expect(day.every((d, i) => i === 0 || d > (day[i - 1] as number))).toBe(true)
          }
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(RangeError)
      }
    }),
    { seed: 3, numRuns: 400 },
  )
})
