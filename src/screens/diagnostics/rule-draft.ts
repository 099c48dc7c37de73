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
