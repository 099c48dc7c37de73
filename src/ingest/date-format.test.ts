import { expect, test } from 'vitest'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import { NOT_A_DATE } from './calendar'
import { dateFormatOf, dateReader } from './date-format'

const encoder = new TextEncoder()

function read(text: string, order: 'mdy' | 'dmy' = 'mdy'): string | null {
  const format = dateFormatOf([text])
  if (!format) return null
  const bytes = encoder.encode(text)
  const day = dateReader(format, order)(bytes, 0, bytes.length)
  return day === NOT_A_DATE ? null : isoFromDay(dayIndex(day))
}

test.each([
  ['2024-03-01', '2024-03-01'],
  ['2024/3/1', '2024-03-01'],
  ['2024.03.01', '2024-03-01'],
  ['1929-10-29', '1929-10-29'],
  ['20240301', '2024-03-01'],
  ['20130423 00:00', '2013-04-23'],
  ['03/01/2024', '2024-03-01'],
  ['3/1/24', '2024-03-01'],
  ['10/28/29', '2029-10-28'],
  ['10/28/69', '1969-10-28'],
  ['7/05/21 23:59', '2021-07-05'],
  ['30-JAN-2020', '2020-01-30'],
  ['30-Jan-20', '2020-01-30'],
  ['Jan 1 2000', '2000-01-01'],
  ['Mar 01, 2024', '2024-03-01'],
  ['Fri, Mar 1, 2024', '2024-03-01'],
  ['Fri Mar 01 2024 00:00:00 GMT+0100', '2024-03-01'],
  ['1 January 2000', '2000-01-01'],
  ['2024-Mar-01', '2024-03-01'],
  ['1277818200', '2010-06-29'],
  ['1605398400000', '2020-11-15'],
  ['1605398400000000', '2020-11-15'],
  ['-864000000', '1942-08-16'],
])('%s is the day %s', (text, iso) => {
  expect(read(text)).toBe(iso)
})

test.each([
  ['2023-06-09 00:00:00+02:00', '2023-06-09'],
  ['2024-03-01T23:30:00-05:00', '2024-03-01'],
  ['2013-04-28 00:00:00 UTC', '2013-04-28'],
  ['2024-02-01T00:00:00.000Z', '2024-02-01'],
])('%s keeps the calendar date as written', (text, iso) => {
  expect(read(text)).toBe(iso)
})

test('the order decides between day and month', () => {
  expect(read('01/02/2024', 'mdy')).toBe('2024-01-02')
  expect(read('01/02/2024', 'dmy')).toBe('2024-02-01')
  expect(read('01.02.2024', 'dmy')).toBe('2024-02-01')
})

test.each(['2023-02-29', '2024-13-01', '13/13/2024', '30-Feb-2024', '1234', '12.5', 'yes', '2024'])(
  '%s is no date',
  (text) => {
    expect(read(text)).toBeNull()
  },
)
