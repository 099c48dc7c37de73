import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membersArbitrary } from '../../testing/arbitrary-members'
import { combineMembers } from './sets'

const lists = membersArbitrary()
const symbols = (members: readonly { symbol: string }[]) => members.map(({ symbol }) => symbol)
const sorted = (members: readonly { symbol: string }[]) => symbols(members).toSorted()

test('the laws of sets hold, whatever the order', () => {
  fc.assert(
    fc.property(lists, lists, lists, (a, b, c) => {
      const union = combineMembers('union', a, b)
      const both = combineMembers('intersection', a, b)
      const rest = combineMembers('minus', a, b)
      expect(sorted(union)).toEqual(sorted(combineMembers('union', b, a)))
      expect(sorted(both)).toEqual(sorted(combineMembers('intersection', b, a)))
      expect(sorted(combineMembers('union', both, rest))).toEqual(sorted(a))
      expect(combineMembers('intersection', rest, b)).toEqual([])
      expect(union.length).toBe(a.length + b.length - both.length)
      const distributed = combineMembers('union', both, combineMembers('intersection', a, c))
      const whole = combineMembers('intersection', a, combineMembers('union', b, c))
      expect(sorted(whole)).toEqual(sorted(distributed))
    }),
  )
})

test('a list with itself, and with nothing', () => {
  fc.assert(
    fc.property(lists, (a) => {
      expect(combineMembers('union', a, a)).toEqual(a)
      expect(combineMembers('intersection', a, a)).toEqual(a)
      expect(combineMembers('minus', a, a)).toEqual([])
      expect(combineMembers('union', a, [])).toEqual(a)
      expect(combineMembers('minus', a, [])).toEqual(a)
    }),
  )
})

test('names and classes of both lists are kept, the first wins', () => {
  const a = [{ symbol: 'A', name: 'Alpha' }, { symbol: 'B' }]
  const b = [
    { symbol: 'B', name: 'Beta', assetClass: 'stock' as const },
    { symbol: 'A', name: 'Other', assetClass: 'crypto' as const },
  ]
  expect(combineMembers('intersection', a, b)).toEqual([
    { symbol: 'A', name: 'Alpha', assetClass: 'crypto' },
    { symbol: 'B', name: 'Beta', assetClass: 'stock' },
  ])
  expect(symbols(combineMembers('union', b, a))).toEqual(['B', 'A'])
})
