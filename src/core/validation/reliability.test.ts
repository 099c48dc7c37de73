import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reliabilityBins } from './reliability'

/** Ends of `bins` bins of equal mass. */
const equal = (bins: number) => Array.from({ length: bins }, (_, i) => (i + 1) / bins)

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat(1)), { minLength: 1 })

test('bins part the rows in ascending order and keep equal probabilities together', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 10 }), (list, bins) => {
      const p = list.map(([twentieth]) => twentieth / 20)
      const y = list.map(([, label]) => label)
      const found = reliabilityBins(p, y, null, equal(bins))
      expect(found.length).toBeLessThanOrEqual(bins)
      expect(found.reduce((n, bin) => n + bin.observed.n, 0)).toBe(p.length)
      found.forEach((bin, i) => {
        const inside = p.flatMap((value, row) => (value >= bin.lo && value <= bin.hi ? [row] : []))
        expect(inside).toHaveLength(bin.observed.n)
        expect(bin.observed.hits).toBe(inside.filter((row) => y[row] === 1).length)
        expect(bin.lo).toBeGreaterThan(found[i - 1]?.hi ?? -1)
      })
    }),
  )
})

test('distinct probabilities make bins of equal mass', () => {
  const p = Array.from({ length: 103 }, (_, i) => ((i * 37) % 103) / 103)
  const masses = reliabilityBins(
    p,
    p.map(() => 0),
    null,
    equal(10),
  ).map((bin) => bin.observed.n)
  expect(masses).toHaveLength(10)
  expect(Math.max(...masses) - Math.min(...masses)).toBeLessThanOrEqual(1)
})

test('counts merged moves once, with mean, share and interval of each bin', () => {
  const [low, high] = reliabilityBins(
    [0.1, 0.3, 0.8, 0.8, 0.9],
    [0, 0, 1, 1, 0],
    [-1, -1, 7, 7, -1],
    equal(2),
  )
  expect(low).toMatchObject({ lo: 0.1, hi: 0.8, observed: { hits: 2, n: 4, rate: 0.5 }, events: 1 })
  expect(low!.meanPredicted).toBeCloseTo(0.5, 12)
  expect(high).toMatchObject({ lo: 0.9, hi: 0.9, observed: { hits: 0, n: 1 }, events: 0 })
})

describe('bins that end at shares of the rows', () => {
  const p = Array.from({ length: 100 }, (_, i) => i / 100)
  const y = p.map((value) => (value >= 0.9 ? 1 : 0))

  test('each bin holds its share, the last ones the rare high probabilities', () => {
    const bins = reliabilityBins(p, y, null, [0.5, 0.9, 0.98, 1])
    expect(bins.map((bin) => bin.observed.n)).toEqual([50, 40, 8, 2])
    expect(bins.map((bin) => bin.observed.rate)).toEqual([0, 0, 1, 1])
  })

  test('a tie is never torn: it takes the shares it runs over', () => {
    const tied = p.map((value) => Math.max(value, 0.6))
    const bins = reliabilityBins(tied, y, null, [0.25, 0.5, 0.9, 1])
    expect(bins.map((bin) => bin.observed.n)).toEqual([61, 29, 10])
  })

  test('no rows, no bins', () => {
    expect(reliabilityBins([], [], null, [0.5, 1])).toEqual([])
  })
})
