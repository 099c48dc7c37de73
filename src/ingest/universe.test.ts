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

test('a list in lower case is read in upper case, a text of words is none', () => {
  const list = '# mine\naapl # the phone\n\nMSFT\nbtc-usd\n'
  const { members } = readUniverse('list.txt', strToU8(list))
  expect(members.map(({ symbol }) => symbol)).toEqual(['AAPL', 'MSFT', 'BTC-USD'])
  expect(() => readUniverse('words.txt', strToU8('these are words\nand more of them\n'))).toThrow(
    CoilError,
  )
})

test('holdings of one day are a list of that day, rows of several days are none', () => {
  const rows = (other: string) =>
    strToU8(
      `date,fund,company,ticker,shares\n11/20/2026,A,TESLA,TSLA,"2,500"\n${other},A,ROKU,ROKU,5\n"Read the prospectus"\n`,
    )
  const [parsed] = readSource('fund.csv', rows('11/20/2026'))
  expect(parsed?.universe).toEqual({
    members: [
      { symbol: 'TSLA', name: 'TESLA' },
      { symbol: 'ROKU', name: 'ROKU' },
    ],
    asOf: '2026-11-20',
    source: null,
  })
  expect(readSource('fund.csv', rows('11/19/2026'))[0]?.universe).toBeNull()
})

test('exchanges, test issues and classes of a table are understood', () => {
  const table = [
    'Symbol,Security Name,Test Issue,Asset Class',
    'NASDAQ:AAPL,Apple,N,Equity',
    'ZVZZT,Test,Y,Equity',
    'BTC,Bitcoin,N,Cryptocurrency',
  ]
  expect(readUniverse('table.csv', strToU8(table.join('\n')))).toMatchObject({
    members: [
      { symbol: 'AAPL', name: 'Apple', assetClass: 'stock' },
      { symbol: 'BTC', name: 'Bitcoin', assetClass: 'crypto' },
    ],
    skipped: [{ row: 3, reason: 'test issue' }],
  })
})

test('an answer of a service with symbols in lower case lists those in upper case', () => {
  const json =
    '[{"id":"bitcoin","symbol":"btc","name":"Bitcoin"},{"id":"x","symbol":"1inch","name":"1inch"}]'
  expect(readUniverse('coins.json', strToU8(json)).members).toEqual([
    { symbol: 'BTC', name: 'Bitcoin' },
    { symbol: '1INCH', name: '1inch' },
  ])
})
