import { expect, test } from 'vitest'
import type { FoldResult, ScoreMetrics } from '../../contracts/results'
import { modelSays } from './model-says'

const metrics = (rest: Partial<ScoreMetrics>): ScoreMetrics => ({
  n: 10_000,
  positives: 260,
  events: 60,
  baseRate: 0.026,
  averagePrecision: 0.105,
  averagePrecisionCi: [0.087, 0.124],
  auc: 0.83,
  logLoss: 0.1,
  brier: 0.02,
  brierSkill: 0.024,
  brierSkillCi: [0.011, 0.037],
  liftTop1: 7.4,
  liftTop1Ci: [5.1, 9.2],
  ...rest,
})
const fold = (rest: Partial<ScoreMetrics>) => ({ metrics: metrics(rest) }) as FoldResult

test('an interval above the base rate is skill, with its multiple', () => {
  const says = modelSays({ pooled: metrics({}), folds: [fold({}), fold({})], trial: 1 })
  expect(says).toEqual([
    'Average precision is 4.0× the base rate: 10.5% (95% 8.7%–12.4%) against a base rate of 2.6%.',
    'Of the best 1% of scores, 100 bars, 19.2% exploded: 7.4× (95% 5.1–9.2) the base rate.',
    'The probabilities beat quoting the base rate (Brier skill 0.024, 95% 0.011–0.037).',
    'In each of 2 judged folds the interval excludes the base rate.',
  ])
})

test('an interval that covers the base rate is no skill', () => {
  const pooled = metrics({
    averagePrecisionCi: [0.02, 0.2],
    brierSkill: -0.01,
    brierSkillCi: [-0.02, -0.001],
    liftTop1: null,
  })
  const says = modelSays({ pooled, folds: [fold({ averagePrecisionCi: null })], trial: 3 })
  expect(says[0]).toMatch(/^No better than the base rate: average precision 10.5%/)
  expect(says).toContain('1 fold has too few events to judge.')
  expect(says).toContain(
    'It is trial 3 on this dataset: the best of several looks better than it is.',
  )
  expect(says.join(' ')).toContain('use the order, not the figure')
})

test('a skill whose interval holds 0 is unclear, and one without an interval goes by its sign', () => {
  const says = (rest: Partial<ScoreMetrics>) =>
    modelSays({ pooled: metrics(rest), folds: [], trial: 1 }).join(' ')
  expect(says({ brierSkillCi: [-0.01, 0.05] })).toContain(
    'is unclear (Brier skill 0.024, 95% −0.010',
  )
  const before = metrics({})
  delete (before as { brierSkillCi?: unknown }).brierSkillCi
  expect(modelSays({ pooled: before, folds: [], trial: 1 }).join(' ')).toContain(
    'beat quoting the base rate (Brier skill 0.024).',
  )
})

test('an interval below the base rate is worse than none', () => {
  const pooled = metrics({ averagePrecision: 0.01, averagePrecisionCi: [0.005, 0.02] })
  expect(modelSays({ pooled, folds: [], trial: 1 })[0]).toMatch(/^The ranking is worse/)
})

test('fewer than 20 events say nothing', () => {
  expect(modelSays({ pooled: metrics({ events: 19 }), folds: [], trial: 1 })).toEqual([
    'Insufficient events: 19 events in the test parts, 20 needed to say anything.',
  ])
})

test('a run that learnt from verdicts says so, with how many taught its last fold', () => {
  const last = { ...fold({}), taught: { yes: 123, no: 1480 } }
  const says = modelSays({ pooled: metrics({}), folds: [fold({}), last], trial: 1 })
  expect(says[1]).toMatch(/^It learnt from cards judged blind, 123 yes and 1,480 no before/)
})
