import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { averagePrecisionInterval, dateBlockBootstrap } from './bootstrap'
import { averagePrecision } from './ranking-metrics'

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

test('every draw has as many dates as there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 30 }),
      (dates, block) => {
        const interval = dateBlockBootstrap(dates, sum, { meanBlock: block, seed: 1, draws: 20 })
        expect(interval).toEqual([dates, dates])
      },
    ),
  )
})

test('the mean of independent dates gets the interval of the textbook', () => {
  const random = createRandom(5)
  const x = Float64Array.from({ length: 900 }, () => random.normal())
  const mean = (drawn: Float64Array) => drawn.reduce((s, n, i) => s + n * x[i]!, 0) / x.length
  const [lo, hi] = dateBlockBootstrap(x.length, mean, { meanBlock: 1, seed: 2 })!
  expect((hi - lo) / (2 * 1.96 * (1 / 30))).toBeCloseTo(1, 1)
})

test('dates that hang together widen the interval, once the blocks are long enough', () => {
  const random = createRandom(6)
  let level = 0
  const x = Float64Array.from({ length: 2000 }, () => (level = 0.9 * level + random.normal()))
  const mean = (drawn: Float64Array) => drawn.reduce((s, n, i) => s + n * x[i]!, 0) / x.length
  const width = (meanBlock: number) => {
    const [lo, hi] = dateBlockBootstrap(x.length, mean, { meanBlock, seed: 3, draws: 500 })!
    return hi - lo
  }
  // The long-run deviation of this series is sqrt((1 + 0.9) / (1 - 0.9)) = 4.4 times the plain one.
  expect(width(50) / width(1)).toBeGreaterThan(2.5)
})

function panel(dates: number, instruments: number) {
  const random = createRandom(9)
  const rows = Array.from({ length: dates * instruments }, (_, i) => {
    const y = random.next() < 0.1 ? 1 : 0
    return { day: 100 + 3 * Math.floor(i / instruments), y, score: random.normal() + y }
  })
  return {
    day: Int32Array.from(rows, (row) => row.day),
    y: Uint8Array.from(rows, (row) => row.y),
    score: Float64Array.from(rows, (row) => row.score),
  }
}

test('the interval of the average precision holds the figure and repeats with the seed', () => {
  const { day, y, score } = panel(120, 10)
  const options = { meanBlock: 10, seed: 4, draws: 300 }
  const interval = averagePrecisionInterval(score, y, day, options)!
  const point = averagePrecision(score, y)!
  expect(interval[0]).toBeLessThan(point)
  expect(interval[1]).toBeGreaterThan(point)
  expect(averagePrecisionInterval(score, y, day, options)).toEqual(interval)
  expect(averagePrecisionInterval(score, y, day, { ...options, seed: 5 })).not.toEqual(interval)
})

test('all rows of a date are drawn together', () => {
  const { day, y, score } = panel(30, 4)
  const once = averagePrecisionInterval(score, y, day, { meanBlock: 5, seed: 1, draws: 200 })
  const twice = averagePrecisionInterval(
    Float64Array.of(...score, ...score),
    Uint8Array.of(...y, ...y),
    Int32Array.of(...day, ...day),
    { meanBlock: 5, seed: 1, draws: 200 },
  )
  once!.forEach((limit, i) => expect(twice![i]).toBeCloseTo(limit, 12))
})

test('a statistic that is mostly undefined has no interval', () => {
  const never = () => null
  expect(dateBlockBootstrap(10, never, { meanBlock: 2, seed: 1, draws: 50 })).toBeNull()
  expect(() => dateBlockBootstrap(10, never, { meanBlock: 0.5, seed: 1 })).toThrow('0.5 is below 1')
})
