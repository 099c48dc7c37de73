import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBefore, countOnes, createCountingSet, nextOne, previousOne, toggle } from './bitset'

test.each([0, 1, -1, 0x80000000, 0x55555555, 0x12345678])('counts the ones of %d', (word) => {
  expect(countOnes(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length)
})

test('counts and steps like a sorted list of its places', () => {
  const places = fc.uniqueArray(fc.nat(2999), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(places, fc.nat(2999), (chosen, probe) => {
      const set = createCountingSet(3000)
      for (const place of chosen) toggle(set, place, 1)
      for (const place of chosen.slice(0, -1)) {
        toggle(set, place, -1)
        toggle(set, place, 1)
      }
      const before = chosen.filter((place) => place < probe)
      const after = chosen.filter((place) => place > probe)
      expect(countBefore(set, probe)).toBe(before.length)
      if (before.length > 0) expect(previousOne(set.words, probe)).toBe(Math.max(...before))
      if (after.length > 0) expect(nextOne(set.words, probe)).toBe(Math.min(...after))
    }),
  )
})
