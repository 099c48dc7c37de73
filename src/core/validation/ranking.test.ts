import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankedLift, rankingOf, slotTotals } from './ranking'
import { liftAt } from './ranking-metrics'

const rows = fc.array(
  fc.record({
    score: fc.integer({ min: -20, max: 20 }),
    y: fc.integer({ min: 0, max: 1 }),
    times: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 60 },
)

test('the lift of weighted rows is that of rows written as often', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(0.01, 0.1, 0.5, 1), (list, share) => {
      const score = list.map((one) => one.score)
      const y = list.map((one) => one.y)
      const ranking = rankingOf(score, y)
      const weights = Float64Array.from(list, ({ times }) => times)
      const written = list.flatMap((one) => Array<(typeof list)[number]>(one.times).fill(one))
      fc.pre(written.length > 0)
      const expected = liftAt(
        written.map((one) => one.score),
        written.map((one) => one.y),
        share,
      )
      const lift = rankedLift(ranking, slotTotals(ranking, list.length), weights, share)
      if (expected === null) expect(lift).toBeNull()
      else expect(lift).toBeCloseTo(expected, 12)
    }),
  )
})
