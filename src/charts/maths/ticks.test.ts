import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logTicks, niceTicks, trimZeros, yearTicks } from './ticks'

describe('niceTicks', () => {
  test('steps are 1, 2 or 5 times a power of ten', () => {
    expect(niceTicks([0, 100], 5)).toEqual([0, 20, 40, 60, 80, 100])
    expect(niceTicks([-0.31, 0.12], 4)).toEqual([-0.3, -0.2, -0.1, 0, 0.1])
    expect(niceTicks([0.3, 0.7], 4)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7])
  })

  test('stay inside, ascend, and are not many', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(value, fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (lo, span) => {
        const hi = lo + span
        fc.pre(hi > lo && span > Math.abs(lo) * 1e-9)
        const ticks = niceTicks([lo, hi], 5)
        expect(ticks.length).toBeLessThanOrEqual(9)
        ticks.forEach((tick, i) => i > 0 && expect(tick).toBeGreaterThan(ticks[i - 1]!))
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(lo - span * 1e-6)
          expect(tick).toBeLessThanOrEqual(hi + span * 1e-6)
        }
      }),
    )
  })
})

describe('logTicks', () => {
  test('choose a finer grid where few powers are in view', () => {
    expect(logTicks([12, 350], 12)).toEqual([15, 20, 30, 40, 50, 70, 100, 150, 200, 300])
    expect(logTicks([0.25, 4], 5)).toEqual([0.5, 1, 2])
    expect(logTicks([1, 1e6], 8)).toEqual([1, 10, 100, 1000, 10000, 100000, 1000000])
  })

  test('fall back on equal steps inside a decade part', () => {
    expect(logTicks([10.2, 11.4], 6)).toEqual([10.2, 10.4, 10.6, 10.8, 11, 11.2, 11.4])
  })

  test('never more than asked over many decades', () => {
    expect(logTicks([1e-9, 1e9], 6).length).toBeLessThanOrEqual(6)
  })
})

test('yearTicks stand on the first of January', () => {
  expect(yearTicks([16450, 17300])).toEqual([
    { day: 16801, year: 2016 },
    { day: 17167, year: 2017 },
  ])
  expect(yearTicks([0, 365 * 40], 10).length).toBeLessThanOrEqual(11)
})

test('trimZeros drops empty decimals only', () => {
  expect(['500.00', '0.250', '100.0 k', '2.0%', '10', '1,000', '0.105'].map(trimZeros)).toEqual([
    '500',
    '0.25',
    '100 k',
    '2%',
    '10',
    '1,000',
    '0.105',
  ])
})
