import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { clusteredInterval, studentT975 } from './clustered-rate'
import { wilson } from './wilson'

test.each([
  [1, 12.706],
  [4, 2.776],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [1000, 1.962],
])("Student's t at %i degrees of freedom is that of the tables", (degrees, t) => {
  expect(studentT975(degrees)).toBeCloseTo(t, 2)
})

const width = (ci: readonly [number, number] | null) => (ci ? ci[1] - ci[0] : Number.NaN)

test('rows that say the same in each cluster are one trial a cluster', () => {
  const hits = [true, false, false, true, false, false, true, false]
  const clusters = hits.flatMap((hit, i) => Array.from({ length: 5 }, () => ({ hit, i })))
  const ci = clusteredInterval(
    clusters.map(({ hit }) => hit),
    clusters.map(({ i }) => i),
  )
  // (8 - 1) / 8 of 8 trials, less what Student's t takes.
  const trials = 7 * (1.959964 / 2.365) ** 2
  expect(ci?.[0]).toBeCloseTo(wilson((3 / 8) * trials, trials)![0], 3)
  expect(ci?.[1]).toBeCloseTo(wilson((3 / 8) * trials, trials)![1], 3)
})

test('where every row says the same, clusters are the trials; one cluster has no interval', () => {
  expect(clusteredInterval([true, true, true, true], [1, 1, 2, 3])).toEqual(wilson(3, 3))
  expect(clusteredInterval([false, false, false], [1, 2, 3], 2)).toEqual(wilson(0, 2))
  expect(clusteredInterval([true, false], [7, 7])).toBeNull()
  expect(clusteredInterval([], [])).toBeNull()
})

test('the interval holds the share, lies within 0 and 1, and is no narrower than that of independent rows', () => {
  const rows = fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(rows, (given) => {
      const isHit = given.map(([hit]) => hit)
      const ci = clusteredInterval(
        isHit,
        given.map(([, cluster]) => cluster),
      )
      if (ci === null) return
      const hits = isHit.filter(Boolean).length
      expect(ci[0]).toBeGreaterThanOrEqual(0)
      expect(ci[1]).toBeLessThanOrEqual(1)
      expect(ci[0]).toBeLessThanOrEqual(hits / isHit.length)
      expect(ci[1]).toBeGreaterThanOrEqual(hits / isHit.length)
      expect(width(ci)).toBeGreaterThanOrEqual(width(wilson(hits, isHit.length)) - 1e-12)
    }),
  )
})

test('19 in 20 intervals hold the truth where months go well or badly as a whole, and plain ones do not', () => {
  const random = createRandom(11)
  const MONTHS = 14
  const CARDS = 6
  const [GOOD, BAD] = [0.5, 0.1]
  const held = { clustered: 0, plain: 0 }
  const WORLDS = 2000
  for (let world = 0; world < WORLDS; world++) {
    const isHit: boolean[] = []
    const month: number[] = []
    for (let m = 0; m < MONTHS; m++) {
      const rate = random.next() < 0.5 ? GOOD : BAD
      for (let card = 0; card < CARDS; card++) {
        isHit.push(random.next() < rate)
        month.push(m)
      }
    }
    const truth = (GOOD + BAD) / 2
    const holds = (ci: readonly [number, number] | null) =>
      ci !== null && ci[0] <= truth && truth <= ci[1]
    if (holds(clusteredInterval(isHit, month))) held.clustered++
    if (holds(wilson(isHit.filter(Boolean).length, isHit.length))) held.plain++
  }
  expect(held.clustered / WORLDS).toBeGreaterThan(0.94)
  expect(held.plain / WORLDS).toBeLessThan(0.9)
})
