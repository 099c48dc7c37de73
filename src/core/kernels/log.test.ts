import fc from 'fast-check'
import { expect, test } from 'vitest'
import { log } from './log'

const logOf = (...values: number[]): number[] => {
  const out = new Float64Array(values.length)
  log(Float64Array.from(values), out)
  return [...out]
}

test('the ends of the range, and what is not in it', () => {
  expect(logOf(1, 0, -0, -1, NaN, Infinity, -Infinity)).toEqual([
    0,
    NaN,
    NaN,
    NaN,
    NaN,
    Infinity,
    NaN,
  ])
  const extreme = [Number.MIN_VALUE, 2 ** -1022, 2.5e-310, Number.MAX_VALUE]
  logOf(...extreme).forEach((value, i) =>
    expect(value).toBeCloseTo(Math.log(extreme[i] as number), 11),
  )
})

test.each([
  ['prices', fc.double({ min: 1e-9, max: 1e9, noNaN: true })],
  ['ratios near 1', fc.double({ min: 1 - 1e-3, max: 1 + 1e-3, noNaN: true })],
  ['all numbers', fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true })],
])('within two units in the last place of Math.log: %s', (_name, values) => {
  fc.assert(
    fc.property(values, (x) => {
      const expected = Math.log(x)
      expect(Math.abs((logOf(x)[0] as number) - expected)).toBeLessThanOrEqual(
        2 ** -51 * Math.abs(expected),
      )
    }),
    { numRuns: 5000 },
  )
})
