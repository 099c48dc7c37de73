import {
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatRatio,
} from '../format/figures'
import type { LabelSpec } from '../labels/label-spec'
import { type Effect, judgeInterval, LEAST_EVENTS } from './effect'
import type { Boost } from './report'

/** A reduction this near to a named fraction takes its name. */
const NEAR_FRACTION = 0.02
/** A multiple within this share of a whole number takes its verb. */
const NEAR_MULTIPLE = 0.135

const FRACTIONS: readonly (readonly [share: number, words: string])[] = [
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [2 / 5, 'two fifths'],
  [1 / 2, 'half'],
  [3 / 5, 'three fifths'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
]

const MULTIPLES: readonly (readonly [times: number, verb: string])[] = [
  [2, 'doubles'],
  [3, 'triples'],
  [4, 'quadruples'],
]

/** What counts as an explosion: `+50% move`, `3σ√10 move`. */
export function moveWords({ kind, theta, horizon }: LabelSpec): string {
  const times = formatFixed(theta, Number.isInteger(theta) ? 0 : 1)
  if (kind === 'vol_scaled') return `${times}σ√${horizon} move`
  if (kind === 'triple_barrier') return `${times} ATR move`
  return `+${formatPercent(theta, Number.isInteger(theta * 100) ? 0 : 1)} move`
}

/** `by a third`, or `by 28%` where no plain fraction is near. */
export function reductionWords(ratio: number): string {
  const reduction = 1 - ratio
  const named = FRACTIONS.find(([share]) => Math.abs(reduction - share) <= NEAR_FRACTION)
  return named ? `by ${named[1]}` : `by ${formatPercent(reduction, 0)}`
}

/** `lowers <object> by a third`, `doubles <object>`, `multiplies <object> by 1.53`. */
export function effectWords(effect: 'raises' | 'lowers', ratio: number, object: string): string {
  if (effect === 'lowers') return `lowers ${object} ${reductionWords(ratio)}`
  const named = MULTIPLES.find(([times]) => Math.abs(ratio / times - 1) <= NEAR_MULTIPLE)
  return named ? `${named[1]} ${object}` : `multiplies ${object} by ${formatRatio(ratio)}`
}

/** `0.67 (95% 0.59–0.75)`, by the wider interval. */
export function estimateWords(boost: Boost): string {
  return `${formatRatio(boost.boost)} (95% ${formatInterval(judgeInterval(boost), formatRatio)})`
}

/** The figures behind a sentence: estimate, rates, counts. */
export function figuresWords(boost: Boost, effect: Effect): string {
  const counts =
    `${formatCount(boost.signalBars)} of ${formatCount(boost.eligibleBars)} eligible bars, ` +
    `${formatCount(boost.signalEvents)} of ${formatCount(boost.events)} moves`
  if (effect === 'insufficient')
    return `Insufficient events: ${counts}; at least ${LEAST_EVENTS} moves are needed.`
  const rates = `${formatPercent(boost.signalRate, 2)} against ${formatPercent(boost.baseRate, 2)}`
  return `Ratio ${estimateWords(boost)}, ${rates}: ${counts}.`
}
