import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns, windows } from '../../testing/arbitrary-columns'
import { expectColumnsNear, filled } from '../../testing/expect-columns'
import * as naive from '../../testing/oracles/rolling'
import { createRandom } from '../columns/random'
import { rollingSd } from './deviation'
import { rollingMax, rollingMin } from './extrema'
import { rollingPctRank, rollingQuantile } from './order'
import { rollingSlope } from './regression'
import { rollingMean, rollingSum } from './sum'

interface Twin {
  readonly name: string
  readonly least: number
  readonly kernel: (src: Float64Array, window: number, out: Float64Array) => void
  readonly oracle: (src: Float64Array, window: number) => Float64Array
  /** Tolerance as a share of the largest value around; 0 asks for the same bits. */
  readonly ofLargest: number
}

const TWINS: readonly Twin[] = [
  {
    name: 'sum',
    least: 1,
    kernel: rollingSum,
    oracle: naive.naiveSum,
    ofLargest: 1e-13,
  },
  { name: 'mean', least: 1, kernel: rollingMean, oracle: naive.naiveMean, ofLargest: 1e-13 },
  {
    name: 'population sd (ddof 0)',
    least: 1,
    kernel: (src, window, out) => rollingSd(src, window, 0, out),
    oracle: (src, window) => naive.naiveSd(src, window, 0),
    ofLargest: 1e-14,
  },
  {
    name: 'sample sd (ddof 1)',
    least: 2,
    kernel: (src, window, out) => rollingSd(src, window, 1, out),
    oracle: (src, window) => naive.naiveSd(src, window, 1),
    ofLargest: 1e-14,
  },
  { name: 'max', least: 1, kernel: rollingMax, oracle: naive.naiveMax, ofLargest: 0 },
  { name: 'min', least: 1, kernel: rollingMin, oracle: naive.naiveMin, ofLargest: 0 },
  {
    name: 'least-squares slope',
    least: 2,
    kernel: rollingSlope,
    oracle: naive.naiveSlope,
    ofLargest: 1e-13,
  },
  {
    name: 'percentile rank, ties half',
    least: 2,
    kernel: rollingPctRank,
    oracle: naive.naivePctRank,
    ofLargest: 0,
  },
  ...[0, 0.2, 0.5, 0.8, 1].map((p) => ({
    name: `quantile ${p} (type 7)`,
    least: 1,
    kernel: (src: Float64Array, window: number, out: Float64Array) =>
      rollingQuantile(src, window, p, out),
    oracle: (src: Float64Array, window: number) => naive.naiveQuantile(src, window, p),
    ofLargest: 0,
  })),
]

describe.each(TWINS)('$name', ({ least, kernel, oracle, ofLargest }) => {
  const run = (src: Float64Array, window: number) =>
    filled(src.length, (out) => kernel(src, window, out))

  test('equals its plain twin, with runs of NaN and of equal values', () => {
    fc.assert(
      fc.property(columns, windows(least), (src, window) => {
        const rel = ofLargest === 0 ? 0 : 1e-10
        expectColumnsNear(run(src, window), oracle(src, window), { rel, ofLargest, src })
      }),
      { numRuns: 300 },
    )
  })

  test('the value at t is the same, bit for bit, without the bars after t', () => {
    fc.assert(
      fc.property(columns, windows(least), fc.nat(100), (src, window, cut) => {
        const prefix = src.slice(0, cut)
        expect(run(prefix, window)).toEqual(run(src, window).slice(0, cut))
      }),
      { numRuns: 200 },
    )
  })

  test('no bars and one bar', () => {
    expect(run(new Float64Array(0), 5)).toEqual(new Float64Array(0))
    expect(run(Float64Array.of(3), 5)).toEqual(Float64Array.of(NaN))
  })

  test.each([0, -1, 2.5, NaN])('refuses a window of %s bars', (window) => {
    expect(() => run(Float64Array.of(1, 2, 3), window)).toThrow(RangeError)
  })

  test('does not drift over 1,000,000 bars that fall from 1e9 to 0.1', () => {
    const random = createRandom(7)
    let level = 1e9
    const src = Float64Array.from({ length: 1_000_000 }, () => {
      level *= Math.exp(0.001 * random.normal() - Math.log(1e10) / 1e6)
      return level
    })
    const window = 252
    const actual = run(src, window)
    for (let end = 200_000; end <= src.length; end += 200_000) {
      const last = src.slice(end - 400, end)
      const expected = oracle(last, window).slice(-100)
      expectColumnsNear(actual.slice(end - 100, end), expected, { rel: 1e-9 })
    }
  })
})

/** Falls from 1e9 to 0.1: what reverse splits do to adjusted history. */
function fallingSeries(): Float64Array {
  const random = createRandom(11)
  return Float64Array.from({ length: 3000 }, (_, t) => {
    const level = 10 ** (9 - Math.floor(t / 290))
    return level * (1 + 0.02 * random.normal())
  })
}

test.each([5, 20, 252])('sd over %i bars is exact to 1e-9 on a fall from 1e9 to 0.1', (window) => {
  const src = fallingSeries()
  expect(src[0]! / src[2999]!).toBeGreaterThan(1e9)
  const actual = filled(src.length, (out) => rollingSd(src, window, 0, out))
  expectColumnsNear(actual, naive.naiveSd(src, window, 0), { rel: 1e-9 })
})

test('a running add-and-subtract variance fails the same test', () => {
  const src = fallingSeries()
  let [sum, squares] = [0, 0]
  const actual = src.map((x, t) => {
    const old = t >= 20 ? src[t - 20]! : 0
    sum += x - old
    squares += x * x - old * old
    return t < 19 ? NaN : Math.sqrt(Math.max(squares / 20 - (sum / 20) ** 2, 0))
  })
  expect(() => expectColumnsNear(actual, naive.naiveSd(src, 20, 0), { rel: 1e-9 })).toThrow()
})

test('flat windows have the mean and deviation of the plain definition to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), windows(2), (price, window) => {
      const src = new Float64Array(60).fill(price)
      const mean = filled(60, (out) => rollingMean(src, window, out))
      const sd = filled(60, (out) => rollingSd(src, window, 0, out))
      expect(mean).toEqual(naive.naiveMean(src, window))
      expectColumnsNear(sd, naive.naiveSd(src, window, 0), { rel: 1e-12 })
    }),
  )
})

test('a rank counts the current bar against the ones before it only', () => {
  const src = Float64Array.of(1, 2, 2, 3, 2)
  expect(filled(5, (out) => rollingPctRank(src, 5, out))[4]).toBe(0.5)
})

test.each([-0.1, 1.1, NaN])('refuses the quantile %s', (p) => {
  expect(() => rollingQuantile(Float64Array.of(1), 1, p, new Float64Array(1))).toThrow(RangeError)
})
