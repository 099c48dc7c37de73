import { type FeatureDefinition, FEATURES } from '../../core/features/registry'
import { SIGNALS } from '../../core/signals/registry'
import type { Comparison, Rule } from '../../core/signals/rule'

/** A line of the composer: a feature against a limit, or a signal, possibly negated. */
export interface Condition {
  readonly negated: boolean
  readonly name: string
  /** Null of a signal. */
  readonly is: Comparison | null
  readonly limit: number
}

export interface RuleDraft {
  readonly join: 'all' | 'any'
  readonly conditions: readonly Condition[]
}

function conditionOf(rule: Rule, negated = false): Condition | null {
  if ('feature' in rule) return { negated, name: rule.feature, is: rule.is, limit: rule.limit }
  if ('signal' in rule) return { negated, name: rule.signal, is: null, limit: 0 }
  return 'not' in rule && !negated ? conditionOf(rule.not, true) : null
}

/** The rule as lines; null where it nests deeper than lines can show. */
export function draftOf(rule: Rule): RuleDraft | null {
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule]
  const conditions = parts.map((part) => conditionOf(part))
  return conditions.every((one) => one !== null)
    ? { join: 'any' in rule ? 'any' : 'all', conditions }
    : null
}

/** Where a limit starts: in a bounded range that share of it, the compressed end of a percentile. */
const START = 0.2

const rangeOf = (name: string): FeatureDefinition['range'] =>
  FEATURES.find(({ id }) => id === name)?.range ?? [null, null]

/**
 * What a line becomes when `name` is chosen in it, `before` null in a new one. A limit goes along to a feature of the
 * same range alone: to another one it means nothing, and each rule that is tried is a trial.
 */
export function conditionOn(name: string, before: Condition | null): Condition {
  const negated = before?.negated ?? false
  if (SIGNALS.some(({ id }) => id === name)) return { negated, name, is: null, limit: 0 }
  const is = before?.is ?? '<'
  const [least, largest] = rangeOf(name)
  if (before !== null && before.is !== null) {
    const [lower, upper] = rangeOf(before.name)
    if (lower === least && upper === largest) return { negated, name, is, limit: before.limit }
  }
  const bounded = least !== null && largest !== null
  return { negated, name, is, limit: bounded ? least + START * (largest - least) : START }
}

function ruleOfCondition({ negated, name, is, limit }: Condition): Rule {
  const leaf: Rule = is === null ? { signal: name } : { feature: name, is, limit }
  return negated ? { not: leaf } : leaf
}

/** The rule of some lines; null without any. */
export function ruleOf({ join, conditions }: RuleDraft): Rule | null {
  const [only, ...others] = conditions.map(ruleOfCondition)
  if (only === undefined) return null
  if (others.length === 0) return only
  return join === 'all' ? { all: [only, ...others] } : { any: [only, ...others] }
}
