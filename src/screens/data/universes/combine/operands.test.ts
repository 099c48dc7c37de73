import { expect, test } from 'vitest'
import { combined, datasetOf } from './operands'

const a = { name: 'A', members: [{ symbol: 'X' }, { symbol: 'Y' }], asOf: '2020-01-01' }
const b = { name: 'B', members: [{ symbol: 'Y' }, { symbol: 'Z' }], asOf: '2021-01-01' }

test.each([
  ['union', 'A ∪ B', ['X', 'Y', 'Z'], 'union of A (2020-01-01) and B (2021-01-01)'],
  ['intersection', 'A ∩ B', ['Y'], 'intersection of A (2020-01-01) and B (2021-01-01)'],
  ['minus', 'A − B', ['X'], 'A (2020-01-01) minus B (2021-01-01)'],
] as const)('%s is named, sourced, and as new as the newer list', (op, name, symbols, source) => {
  expect(combined(op, a, b)).toEqual({
    name,
    source,
    asOf: '2021-01-01',
    members: symbols.map((symbol) => ({ symbol })),
  })
})

test('an operand names a dataset or a universe', () => {
  expect(datasetOf('dataset d1')).toBe('d1')
  expect(datasetOf('universe u1')).toBeNull()
  expect(datasetOf(null)).toBeNull()
})
