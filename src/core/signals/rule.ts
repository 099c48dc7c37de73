/**
 * A condition on one bar, put together from features and signals: data that survives JSON, and that can
 * name nothing but trailing columns.
 */
export type Rule =
  /** A feature against a limit. */
  | { readonly feature: string; readonly is: Comparison; readonly limit: number }
  /** A registered signal. */
  | { readonly signal: string }
  | { readonly not: Rule }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }

export const COMPARISONS = ['<', '<=', '>', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]

const inParentheses = (rule: Rule): string =>
  'all' in rule || 'any' in rule ? `(${ruleText(rule)})` : ruleText(rule)

/** The rule as `parseRule` reads it: `bb_width20 < 0.05 and not S2`. */
export function ruleText(rule: Rule): string {
  if ('feature' in rule) return `${rule.feature} ${rule.is} ${rule.limit}`
  if ('signal' in rule) return rule.signal
  if ('not' in rule) return `not ${inParentheses(rule.not)}`
  return 'all' in rule
    ? rule.all.map(inParentheses).join(' and ')
    : rule.any.map(inParentheses).join(' or ')
}
