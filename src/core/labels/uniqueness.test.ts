import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageUniqueness, concurrency } from './uniqueness'

const BARS = 40
const spans = fc.array(
  fc.tuple(fc.nat(BARS - 1), fc.nat(12)).map(([from, more]) => ({
    from,
    to: Math.min(BARS - 1, from + more),
  })),
  { minLength: 1, maxLength: 30 },
)

test('labels and their uniqueness are counted bar by bar', () => {
  fc.assert(
    fc.property(spans, (labels) => {
      const [from, to] = [labels.map((one) => one.from), labels.map((one) => one.to)]
      const covers = (k: number) => labels.filter((one) => one.from < k && k <= one.to).length
      const counts = Array.from({ length: BARS }, (_, k) => covers(k))
      expect([...concurrency(from, to, BARS)]).toEqual(counts)
      averageUniqueness(from, to, BARS).forEach((value, i) => {
        const own = counts.slice(from[i]! + 1, to[i]! + 1)
        if (own.length === 0) return expect(value).toBeNaN()
        expect(value).toBeCloseTo(own.reduce((sum, c) => sum + 1 / c, 0) / own.length, 12)
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
      })
    }),
  )
})
