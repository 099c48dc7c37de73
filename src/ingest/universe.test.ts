import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { CoilError } from '../contracts/errors'
import { readSource } from './read-source'
import { readUniverse } from './universe'

test('one symbol a line, with # comments', () => {
  const text = '# my list\nSymbol\nAAPL # the phone\n\nBRK.B\nBTC-USD\n^GSPC\n'
  const reading = readUniverse('mine.txt', strToU8(text))
  expect(reading).toMatchObject({
    symbols: 4,
    unique: 4,
    first: 'AAPL',
    last: '^GSPC',
    skipped: [],
  })
  expect(reading.members[2]).toEqual({ symbol: 'BTC-USD', assetClass: 'crypto' })
})

test('a watch list loses its exchanges and sections', () => {
  const text = '###ENERGY,XETR:AMEM,NYSE:XOM\n###CRYPTO,BINANCE:BTCUSDT,AAPL'
  const { members } = readUniverse('list.txt', strToU8(text))
  expect(members.map(({ symbol }) => symbol)).toEqual(['AMEM', 'XOM', 'BTCUSDT', 'AAPL'])
})

test('fund holdings give their equity rows, the others are skipped by name', () => {
  const text = [
    'Fund of funds',
    'Ticker,Name,Asset Class,Price',
    'BE,Bloom,Equity,1',
    'USD,Cash,Cash,1',
    '-,Nothing,Equity,1',
    'BE,Bloom,Equity,1',
    'The prices are those of yesterday',
  ].join('\n')
  expect(readUniverse('fund.csv', strToU8(text))).toEqual({
    symbols: 2,
    unique: 1,
    first: 'BE',
    last: 'BE',
    members: [
      { symbol: 'BE', name: 'Bloom', assetClass: 'stock' },
      { symbol: 'BE', name: 'Bloom', assetClass: 'stock' },
    ],
    skipped: [
      { row: 4, reason: 'asset class Cash' },
      { row: 5, reason: 'no symbol' },
      { row: 7, reason: 'not a row of the table' },
    ],
  })
})

test('a file of prices lists no symbols', () => {
  const prices = strToU8('Date,Close\n2024-01-02,5\n2024-01-03,6\n')
  expect(() => readUniverse('AAPL.csv', prices)).toThrow(CoilError)
  expect(readSource('AAPL.csv', prices)[0]?.universe).toBeNull()
})
