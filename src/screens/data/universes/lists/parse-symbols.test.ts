import { expect, test } from 'vitest'
import { parseSymbols } from './parse-symbols'

test('any common separator, each symbol once, in the order typed', () => {
  expect(parseSymbols('gme, amc;BTC-USD\n brk.b\tGME ')).toEqual({
    symbols: ['GME', 'AMC', 'BTC-USD', 'BRK.B'],
    problems: [],
  })
})

test('comments, quotes and exchanges go', () => {
  expect(parseSymbols('# mine\n"AAPL", NYSE:XOM # oil\nBINANCE:BTCUSDT').symbols).toEqual([
    'AAPL',
    'XOM',
    'BTCUSDT',
  ])
})

test('nothing typed is no symbols, and what is none is told', () => {
  expect(parseSymbols(' \n,;')).toEqual({ symbols: [], problems: [] })
  const long = 'A'.repeat(50)
  expect(parseSymbols(`- ${long} B`)).toEqual({ symbols: ['B'], problems: ['-', long] })
})
