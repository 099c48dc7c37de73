import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { universeCsv } from '../core/universe/universe-csv'
import { membersArbitrary } from '../testing/arbitrary-members'
import { readSource } from './read-source'

test('a universe written as CSV is read as the same universe', () => {
  const source = fc.constantFrom('typed', 'fund.csv', '-list', 'A minus B, "old"')
  fc.assert(
    fc.property(membersArbitrary(1), source, (members, from) => {
      const universe = { members, asOf: '2021-05-12', source: from }
      const [parsed] = readSource('list.csv', strToU8(universeCsv(universe)))
      expect(parsed?.universe).toEqual(universe)
      expect(parsed?.report.rejected).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('columns after those of the universe change nothing', () => {
  const universe = { members: [{ symbol: 'SOL-USD' }], asOf: '2026-11-22', source: 'CoinGecko' }
  const extra = { header: ['rank', 'marketCap', 'price', 'volume'], rows: [[6, 1e9, 2.5, 3e8]] }
  const [parsed] = readSource('list.csv', strToU8(universeCsv(universe, extra)))
  expect(parsed?.universe).toEqual(universe)
})

test('prices with a neutralised symbol are those of the symbol', () => {
  const rows = ['symbol,date,close', "'=X,2024-01-02,5", "'=X,2024-01-03,6"]
  const [parsed] = readSource('prices.csv', strToU8(rows.join('\n')))
  expect(parsed?.series.map(({ symbol }) => symbol)).toEqual(['=X'])
})
