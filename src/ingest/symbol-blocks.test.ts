import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSource } from './read-source'
import { symbolOfTitle } from './symbol-blocks'

test.each([
  ['AAPL', 'AAPL'],
  ['# BRK.B', 'BRK.B'],
  ['Symbol: aapl', 'AAPL'],
  ['Ticker = ^GSPC', '^GSPC'],
  ['BTC/USD', 'BTC/USD'],
  ['Currency: USD', null],
  ['DATA', null],
  ['Apple', null],
  ['CONFIDENTIAL', null],
  ['AAPL MSFT', null],
  ['2024', null],
  ['', null],
])('the title %j names the symbol %j', (title, symbol) => {
  expect(symbolOfTitle(title)).toBe(symbol)
})

const HEADER = 'Date,Open,High,Low,Close,Volume'
const rows = (close: number): string[] =>
  [2, 3, 4, 5].map((day) => `2024-01-0${day},1,${close + 1},1,${close},5`)

const read = (...lines: readonly string[]) => readSource('export.csv', strToU8(lines.join('\n')))[0]

test('tables one below another keep the symbols of their titles', () => {
  const file = read('AAPL', HEADER, ...rows(7), '', 'Symbol: MSFT', HEADER, ...rows(9))
  expect(file?.series.map(({ symbol, bars }) => [symbol, [...bars.close]])).toEqual([
    ['AAPL', [7, 7, 7, 7]],
    ['MSFT', [9, 9, 9, 9]],
  ])
  expect(file?.report).toMatchObject({ symbols: ['AAPL', 'MSFT'], accepted: 8, duplicates: 0 })
})

test('a header in the middle of one table changes nothing', () => {
  const [first = '', second = '', ...others] = rows(7)
  const file = read(HEADER, first, second, HEADER, ...others)
  expect(file?.report).toMatchObject({ symbols: ['EXPORT'], accepted: 4, rows: 5 })
})

test('rows above the only header are read', () => {
  const [first = '', second = '', ...others] = rows(7)
  const file = read('Exported yesterday', first, second, HEADER, ...others)
  expect(file?.report).toMatchObject({
    accepted: 4,
    first: '2024-01-02',
    rejected: [{ row: 4, column: 'Date', value: 'Date', reason: 'not a date' }],
  })
})
