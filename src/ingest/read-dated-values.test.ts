import { expect, test } from 'vitest'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import { readDatedValues } from './read-dated-values'

const read = (text: string, column: string | null = null) =>
  readDatedValues('a.csv', new TextEncoder().encode(text), column)

test('reads a file without a header, in date order', () => {
  const file = read('2026-05-25,10773\n2026-05-24,9283\n2026-05-26,21503\n')
  if (typeof file === 'string') throw new Error(file)
  expect(file.rejected).toEqual([])
  expect(Array.from(file.series.day, (d) => isoFromDay(dayIndex(d)))[0]).toBe('2026-05-24')
  expect(Array.from(file.series.value)).toEqual([9283, 10773, 21503])
})

test('reads the column asked for and lists every row it rejects', () => {
  const rows = '2024-01-01,5,7\n2024-01-02,5,n/a\nsoon,5,8\n2024-01-01,5,9\n2024-01-03,5\n'
  const file = read(`date,close,views\n${rows}`, 'views')
  if (typeof file === 'string') throw new Error(file)
  expect(Array.from(file.series.value)).toEqual([7])
  expect(file.rejected.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, 'views', 'n/a'],
    [4, 'date', 'soon'],
    [5, 'date', '2024-01-01'],
    [6, 'views', ''],
  ])
})

test('says which columns there are when the one asked for is missing', () => {
  expect(read('date,views\n2024-01-01,5\n', 'clicks')).toContain('it has date, views')
})
