import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { bootstrapRatio, ratioOf } from './ratio-bootstrap'

test('the same seed gives the same interval, and empty clusters change nothing', () => {
  const tally = Float64Array.of(50, 5, 10, 2, 60, 3, 20, 1, 40, 6, 10, 2, 55, 4, 12, 1)
  const padded = Float64Array.of(0, 0, 0, 0, ...tally, 0, 0, 0, 0)
  const interval = bootstrapRatio(tally, 500, 7)
  expect(bootstrapRatio(tally, 500, 7)).toEqual(interval)
  expect(bootstrapRatio(padded, 500, 7)).toEqual(interval)
  expect(bootstrapRatio(tally, 500, 8)).not.toEqual(interval)
})

test('equal clusters give an interval of no width at the ratio itself', () => {
  const tally = Float64Array.from({ length: 40 }, (_, i) => [100, 10, 20, 4][i % 4] as number)
  const [lo, hi] = bootstrapRatio(tally, 200, 1) ?? []
  expect(lo).toBeCloseTo(2)
  expect(hi).toBeCloseTo(2)
})

test('the width agrees with the normal approximation for many clusters', () => {
  const random = createRandom(3)
  const clusters = 400
  const tally = new Float64Array(clusters * 4)
  for (let i = 0; i < clusters; i++) tally.set([100, 5, 100, random.next() < 0.5 ? 4 : 6], i * 4)
  const [lo, hi] = bootstrapRatio(tally, 4000, 1) ?? [0, 0]
  const standardError = 1 / 5 / Math.sqrt(clusters)
  expect((hi - lo) / (2 * 1.96 * standardError)).toBeGreaterThan(0.93)
  expect((hi - lo) / (2 * 1.96 * standardError)).toBeLessThan(1.07)
})

test('a ratio is never infinite', () => {
  const count = fc.nat(5)
  fc.assert(
    fc.property(count, count, count, count, (rows, positives, signals, both) => {
      const ratio = ratioOf(rows, positives, signals, both)
      expect(Math.abs(ratio)).not.toBe(Infinity)
    }),
  )
})
