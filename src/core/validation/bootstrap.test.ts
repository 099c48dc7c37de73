import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { brierSkillInterval, dateBlockBootstrap, rankedIntervals } from './bootstrap'
import { rankedRocAuc, rankingOf } from './ranking'
import { brierSkill } from './probability-metrics'
import { averagePrecision, liftAt, rocAuc } from './ranking-metrics'

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

test.each([
  ['averagePrecision', averagePrecision],
  ['auc', rocAuc],
  ['liftTop1', (score: Float64Array, y: Uint8Array) => liftAt(score, y, 0.01)],
] as const)('the interval of %s holds the figure and repeats with the seed', (id, figure) => {
  const { day, y, score } = panel(120, 10)
  const options = { meanBlock: 10, seed: 4, draws: 300 }
  const interval = rankedIntervals(score, y, day, options)[id]!
  const point = figure(score, y)!
  expect(interval[0]).toBeLessThan(point)
  expect(interval[1]).toBeGreaterThan(point)
  expect(rankedIntervals(score, y, day, options)[id]).toEqual(interval)
  expect(rankedIntervals(score, y, day, { ...options, seed: 5 })[id]).not.toEqual(interval)
})

test('both figures are of the draws that each would have alone', () => {
  const { day, y, score } = panel(40, 3)
  const options = { meanBlock: 5, seed: 8, draws: 100 }
  const slots = day.map((one) => (one - 100) / 3)
  const ranking = rankingOf(score, y, slots)
  const alone = dateBlockBootstrap(40, (drawn) => rankedRocAuc(ranking, drawn), options)
  expect(rankedIntervals(score, y, day, options).auc).toEqual(alone)
})

test('all rows of a date are drawn together', () => {
  const { day, y, score } = panel(30, 4)
  const options = { meanBlock: 5, seed: 1, draws: 200 }
  const once = rankedIntervals(score, y, day, options)
  const twice = rankedIntervals(
    Float64Array.of(...score, ...score),
    Uint8Array.of(...y, ...y),
    Int32Array.of(...day, ...day),
    options,
  )
  for (const id of ['averagePrecision', 'auc'] as const)
    once[id]!.forEach((limit, i) => expect(twice[id]![i]).toBeCloseTo(limit, 12))
})

test('a date with all its rows counts once, however many instruments moved together on it', () => {
  // The same 60 dates, each with one row or with eight that say the same: no more is known of the area.
  const random = createRandom(3)
  const dates = Array.from({ length: 60 }, () => {
    const y = random.next() < 0.3 ? 1 : 0
    return { y, score: random.normal() + y }
  })
  const width = (copies: number) => {
    const rows = dates.flatMap((one, day) =>
      Array.from({ length: copies }, () => ({ ...one, day })),
    )
    const [lo, hi] = rankedIntervals(
      rows.map(({ score }) => score),
      rows.map(({ y }) => y),
      Int32Array.from(rows, ({ day }) => day),
      { meanBlock: 1, seed: 2, draws: 400 },
    ).auc!
    return hi - lo
  }
  expect(width(8)).toBeCloseTo(width(1), 10)
})

test('the interval of the Brier skill is that of the skill of drawn rows', () => {
  const { day, y, score } = panel(30, 5)
  const p = score.map((margin) => 1 / (1 + Math.exp(2 - margin)))
  const options = { meanBlock: 4, seed: 6, draws: 60 }
  const slots = day.map((one) => (one - 100) / 3)
  const rowByRow = (drawn: Float64Array) => {
    const rows = [...slots].flatMap((slot, row) => Array<number>(drawn[slot]!).fill(row))
    return brierSkill(
      rows.map((row) => p[row]!),
      rows.map((row) => y[row]!),
    )
  }
  const expected = dateBlockBootstrap(30, rowByRow, options)!
  brierSkillInterval(p, y, day, options)!.forEach((limit, i) =>
    expect(limit).toBeCloseTo(expected[i]!, 12),
  )
})

test('a statistic that is mostly undefined has no interval', () => {
  const never = () => null
  expect(dateBlockBootstrap(10, never, { meanBlock: 2, seed: 1, draws: 50 })).toBeNull()
  expect(() => dateBlockBootstrap(10, never, { meanBlock: 0.5, seed: 1 })).toThrow('0.5 is below 1')
})
