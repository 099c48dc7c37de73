import { expect, test } from 'vitest'
import { parseSymbols } from './parse-symbols'

test('any common separator, each symbol once, in the order typed', () => {
  expect(parseSymbols('gme, amc;BTC-USD\n brk.b\tGME ')).toEqual(['GME', 'AMC', 'BTC-USD', 'BRK.B'])
})

test('nothing typed is no symbols', () => {
  expect(parseSymbols(' \n,;')).toEqual([])
})
