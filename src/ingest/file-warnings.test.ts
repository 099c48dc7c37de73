import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSource } from './read-source'

const HEADER = 'Date,Open,High,Low,Close,Volume'

function messages(rows: readonly string[]): string[] {
  const [file] = readSource('AAPL.csv', strToU8([HEADER, ...rows].join('\n')))
  return file?.report.warnings.map(({ message }) => message.split(/[.,:]/)[0] ?? '') ?? []
}

const ONE = [
  '2024-01-02,1,2,1,1,10',
  '2024-01-03,1,2,1,1,',
  '2024-01-04,1,1,2,1,10',
  '2024-01-05,0,2,1,1,10',
  '2024-01-05,1,2,1,1,10',
  '2024-01-08,9,9,9,9,10',
]
const TWO = ONE.map((row) => row.replace('2024-01', '2024-02').replaceAll(',9', ',90'))

test('one row has, two rows have', () => {
  expect(messages(ONE)).toEqual([
    '1 row had no positive open',
    '1 row has no volume',
    '1 row has a high below the low',
    '1 row says the same as a later row of that symbol and date',
    '1 row moves the close beyond 4 times or below a quarter in one step',
  ])
  expect(messages([...ONE, '2024-01-09,9,9,9,9,10', ...TWO])).toEqual([
    '2 rows had no positive open',
    '2 rows have no volume',
    '2 rows have a high below the low',
    '2 rows say the same as a later row of that symbol and date',
    '3 rows move the close beyond 4 times or below a quarter in one step',
  ])
})
