import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogramOfR } from './histogram'

test('half an R a bin, tails in the end bins', () => {
  const { edges, counts } = histogramOfR([-8, -1, -0.9, 0, 0.4, 0.5, 20])
  expect(edges[0]).toBe(-3)
  expect(edges.at(-1)).toBe(6)
  expect(counts[0]).toBe(1)
  expect(counts[edges.indexOf(-1)]).toBe(2)
  expect(counts[edges.indexOf(0)]).toBe(2)
  expect(counts[edges.indexOf(0.5)]).toBe(1)
  expect(counts.at(-1)).toBe(1)
})

test('every trade stands in exactly one bin and 0 is an edge', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -50, max: 50 }), { minLength: 1 }), (r) => {
      const { edges, counts } = histogramOfR(r)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(r.length)
      expect(edges).toHaveLength(counts.length + 1)
      expect(edges.map((edge) => edge || 0)).toContain(0)
    }),
  )
})

test('no trades, no bins', () => {
  expect(histogramOfR([])).toEqual({ edges: [], counts: [] })
})
