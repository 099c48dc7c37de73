import { featureById } from '../features/registry'
import { lessThan, moreThan, not, andAlso } from '../features/ops/logic'
import type { Frame, Series } from '../features/series'
import type { Comparison, Rule } from './rule'

const HOLDS: Readonly<Record<Comparison, (a: Series, limit: number) => Series>> = {
  '<': lessThan,
  '<=': (a, limit) => not(moreThan(a, limit)),
  '>': moreThan,
  '>=': (a, limit) => not(lessThan(a, limit)),
}

const orElse = (a: Series, b: Series): Series => not(andAlso(not(a), not(b)))

/**
 * The rule as a column: 1 holds, 0 does not, missing where it hangs on something missing. Logic of three
 * values: a condition that fails makes `and` fail whatever the others are (S. C. Kleene, 1938).
 */
export function compileRule(
  rule: Rule,
  signalOf: (id: string) => (frame: Frame) => Series,
): (frame: Frame) => Series {
  if ('feature' in rule) {
    const { compute } = featureById(rule.feature)
    return (frame) => HOLDS[rule.is](compute(frame), rule.limit)
  }
  if ('signal' in rule) return signalOf(rule.signal)
  if ('not' in rule) {
    const inner = compileRule(rule.not, signalOf)
    return (frame) => not(inner(frame))
  }
  const join = 'all' in rule ? andAlso : orElse
  const parts = ('all' in rule ? rule.all : rule.any).map((part) => compileRule(part, signalOf))
  if (parts.length === 0) throw new RangeError('a rule joins at least one condition')
  return (frame) => parts.map((part) => part(frame)).reduce((a, b) => join(a, b))
}
