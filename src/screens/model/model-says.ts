import type { FoldResult, RunResult, ScoreMetrics } from '../../contracts/results'
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatPlural,
} from '../../core/format/figures'
import { topCount } from '../../core/validation/ranking'
import { LIFT_SHARE } from '../../core/validation/ranking-metrics'
import { MIN_EVENTS } from '../../ui/whisker-scale'

const times = (value: number) => `${formatFixed(value, 1)}×`

type Judged = Pick<RunResult, 'pooled' | 'folds' | 'trial'>

/** Plain sentences that follow from the figures of a run, most important first. */
export function modelSays({ pooled, folds, trial }: Judged): readonly string[] {
  if (pooled.events < MIN_EVENTS) {
    return [
      `Insufficient events: ${formatPlural(pooled.events, 'event')} in the test parts, ${MIN_EVENTS} needed to say anything.`,
    ]
  }
  return [
    precisionSentence(pooled),
    ...lessonSentence(folds),
    ...topSentence(pooled),
    ...skillSentence(pooled),
    ...foldSentence(folds),
    ...(trial > 1
      ? [`It is trial ${trial} on this dataset: the best of several looks better than it is.`]
      : []),
  ]
}

/** True when the interval leaves room for no skill at all. */
function coversBase({ averagePrecisionCi: ci, baseRate }: ScoreMetrics): boolean {
  return !ci || baseRate === null || (ci[0] <= baseRate && ci[1] >= baseRate)
}

function precisionSentence(pooled: ScoreMetrics): string {
  const { averagePrecision, averagePrecisionCi: ci, baseRate } = pooled
  if (averagePrecision === null || baseRate === null || baseRate === 0)
    return 'The test parts hold one class only: precision cannot be measured.'
  const figures = `average precision ${formatPercent(averagePrecision)} (95% ${formatInterval(ci, (value) => formatPercent(value))}) against a base rate of ${formatPercent(baseRate)}`
  if (ci && ci[1] < baseRate) return `The ranking is worse than the base rate: ${figures}.`
  if (coversBase(pooled)) return `No better than the base rate: ${figures}.`
  return `Average precision is ${times(averagePrecision / baseRate)} the base rate: ${figures.replace('average precision ', '')}.`
}

function lessonSentence(folds: readonly FoldResult[]): readonly string[] {
  const taught = folds.at(-1)?.taught
  if (!taught) return []
  return [
    `It learnt from cards judged blind, ${formatCount(taught.yes)} yes and ${formatCount(taught.no)} no before the last test part: the figures say what that judgement is worth by outcome.`,
  ]
}

function topSentence({ n, liftTop1, liftTop1Ci, baseRate }: ScoreMetrics): readonly string[] {
  if (liftTop1 === null || baseRate === null) return []
  const best = topCount(n, LIFT_SHARE)
  const range = liftTop1Ci
    ? ` (95% ${formatInterval(liftTop1Ci, (lift) => formatFixed(lift, 1))})`
    : ''
  return [
    `Of the best 1% of scores, ${formatPlural(best, 'bar')}, ${formatPercent(liftTop1 * baseRate)} exploded: ${times(liftTop1)}${range} the base rate.`,
  ]
}

/** By the interval where there is one; runs from before have the figure alone. */
function skillSentence({ brierSkill, brierSkillCi: ci }: ScoreMetrics): readonly string[] {
  if (brierSkill === null) return []
  const skill = (value: number) => formatFixed(value, 3)
  const figure = `Brier skill ${skill(brierSkill)}${ci ? `, 95% ${formatInterval(ci, skill)}` : ''}`
  const [lo, hi] = ci ?? [brierSkill, brierSkill]
  if (lo > 0) return [`The probabilities beat quoting the base rate (${figure}).`]
  return [
    hi > 0
      ? `Whether the probabilities beat quoting the base rate is unclear (${figure}): use the order, not the figure.`
      : `The probabilities are no better than quoting the base rate (${figure}): use the order, not the figure.`,
  ]
}

function foldSentence(folds: readonly FoldResult[]): readonly string[] {
  const judged = folds.filter(({ metrics }) => metrics.averagePrecisionCi !== null)
  const covered = judged.filter(({ metrics }) => coversBase(metrics)).length
  const thin = folds.length - judged.length
  return [
    ...(judged.length === 0
      ? []
      : [
          covered === 0
            ? `In each of ${formatPlural(judged.length, 'judged fold')} the interval excludes the base rate.`
            : `In ${covered} of ${formatPlural(judged.length, 'judged fold')} the interval covers the base rate.`,
        ]),
    ...(thin === 0
      ? []
      : [`${formatPlural(thin, 'fold')} ${thin === 1 ? 'has' : 'have'} too few events to judge.`]),
  ]
}
