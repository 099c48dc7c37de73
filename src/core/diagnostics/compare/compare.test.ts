import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../columns/random'
import { averagePrecision, rocAuc } from '../../validation/ranking-metrics'
import { compareScores, rankCorrelation, type SharedScores, sideOf, topRows } from './compare'
import { differenceIntervals, withIntervals } from './difference-intervals'

const OPTIONS = { horizon: 5, seed: 1 }
const compared = (rows: SharedScores) =>
  withIntervals(compareScores(rows), [
    differenceIntervals(rows, 'dates', OPTIONS),
    differenceIntervals(rows, 'instruments', OPTIONS),
  ])
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Rows whose outcome follows `here` closely and `there` as closely as asked. */
function rowsOf(count: number, share: number): SharedScores {
  const random = createRandom(3)
  const truth = Float64Array.from({ length: count }, () => random.normal())
  const noisy = (part: number) => truth.map((x) => part * x + (1 - part) * random.normal())
  const scores = (margin: Float64Array) => ({ margin, probability: margin.map(sigmoid) })
  return {
    instrument: Int32Array.from(truth, (_, i) => i % 20),
    day: Int32Array.from(truth, (_, i) => Math.floor(i / 20)),
    y: Int8Array.from(truth, (x, i) => (i % 10 === 9 ? -1 : x > 1.2 ? 1 : 0)),
    here: scores(noisy(0.9)),
    there: scores(noisy(share)),
  }
}

test('a run against itself differs in nothing', () => {
  const rows = rowsOf(400, 0.2)
  const { figures, rankCorrelation: r, top } = compared({ ...rows, there: rows.here })
  for (const { here, there, ci, id } of figures) {
    expect(there).toBe(here)
    expect(ci, id).toEqual([0, 0])
  }
  expect(r).toBeCloseTo(1, 12)
  expect(top.here.bars + top.there.bars).toBe(0)
  expect(top.both.bars).toBe(20)
})

test('figures are those of the known rows, and the better run is told from the worse', () => {
  const rows = rowsOf(2000, 0.1)
  const report = compared(rows)
  const kept = [...rows.y.keys()].filter((i) => rows.y[i] !== -1)
  const y = kept.map((i) => rows.y[i] as number)
  const margin = kept.map((i) => rows.here.margin[i] as number)
  const [ap, auc] = report.figures
  expect(ap?.here).toBeCloseTo(averagePrecision(margin, y) ?? -1, 12)
  expect(auc?.here).toBeCloseTo(rocAuc(margin, y) ?? -1, 12)
  expect(ap?.ci?.[0]).toBeGreaterThan(0)
  for (const { id, here, there, ci } of report.figures) {
    const difference = (here ?? Number.NaN) - (there ?? Number.NaN)
    expect(ci?.[0], id).toBeLessThan(difference)
    expect(ci?.[1], id).toBeGreaterThan(difference)
  }
  expect(report).toMatchObject({ rows: 2000, known: 1800 })
  const { here, there, both } = report.top
  expect(here.bars).toBe(there.bars)
  expect(here.bars + both.bars).toBe(100)
  expect(here.exploded).toBeGreaterThan(there.exploded)
})

test('few positives give no interval, no row gives no figure', () => {
  const few = compared(rowsOf(60, 0.5))
  expect(few.positives).toBeLessThan(20)
  expect(few.figures.every(({ ci }) => ci === null)).toBe(true)
  const none = compared(rowsOf(0, 0.5))
  expect(none).toMatchObject({ rows: 0, known: 0, figures: [], rankCorrelation: null })
})

test('rank correlation: 1 - 6 sum d^2 / (n^3 - n) without ties, whatever the scale', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 }),
      fc.nat(1e6),
      (values, seed) => {
        const random = createRandom(seed)
        const a = Float64Array.from(values)
        const b = Float64Array.from(values, () => random.next())
        const place = (x: Float64Array) => {
          const sorted = x.slice().sort()
          return Array.from(x, (value) => sorted.indexOf(value))
        }
        const [p, q] = [place(a), place(b)]
        const d2 = p.reduce((sum, at, i) => sum + (at - (q[i] as number)) ** 2, 0)
        const n = values.length
        expect(rankCorrelation(a, b)).toBeCloseTo(1 - (6 * d2) / (n ** 3 - n), 9)
        expect(rankCorrelation(a.map(Math.cbrt), b)).toBeCloseTo(rankCorrelation(a, b) ?? 2, 12)
      },
    ),
  )
  expect(rankCorrelation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull()
})

test('the top is the best twentieth, one row at least', () => {
  expect([...topRows(Float64Array.of(1, 3, 2))]).toEqual([0, 1, 0])
  expect(topRows(new Float64Array(100)).reduce((a, b) => a + b, 0)).toBe(5)
  expect(topRows(new Float64Array(0))).toHaveLength(0)
  expect([sideOf(1, 1), sideOf(1, 0), sideOf(0, 1), sideOf(0, 0)]).toEqual([
    'both',
    'here',
    'there',
    null,
  ])
})
