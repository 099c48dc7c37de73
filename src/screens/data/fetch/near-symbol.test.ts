import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProviderId } from '../../../contracts/providers'
import { nearSymbol } from './near-symbol'

test.each<[ProviderId, string, string | null]>([
  ['alpha_vantage', 'BRK.B', 'BRK-B'],
  ['yahoo', 'BF/B', 'BF-B'],
  ['alpha_vantage', 'MUV2.DE', 'MUV2.DEX'],
  ['yahoo', 'TSCO.LON', 'TSCO.L'],
  ['binance', 'SOL-FDUSD', 'SOL-USD'],
  ['coingecko', 'PEPE-USD', null],
  ['alpha_vantage', 'GOOLG', 'GOOGL'],
  ['alpha_vantage', 'MSTF', 'MSFT'],
  ['yahoo', 'IBX', null],
  ['yahoo', 'XYZXYZ', null],
])('%s is asked for %s: %s', (provider, symbol, near) => {
  expect(nearSymbol(provider, symbol, ['IBM', 'GOOGL', 'MSFT', 'BTC-USD'])).toBe(near)
})

const ticker = fc
  .array(fc.constantFrom(...'ABCDE'), { minLength: 4, maxLength: 7 })
  .map((letters) => letters.join(''))

/** Optimal string alignment distance, by its recurrence. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, d[i - 2]![j - 2]! + 1)
      d[i]![j] = best
    }
  return d[a.length]![b.length]!
}

test('known symbols are near exactly when one slip lies between', () => {
  fc.assert(
    fc.property(ticker, ticker, (a, b) => {
      expect(nearSymbol('yahoo', a, [b])).toBe(distance(a, b) === 1 ? b : null)
    }),
    { numRuns: 2000 },
  )
})
