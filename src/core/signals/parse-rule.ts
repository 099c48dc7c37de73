import { type Comparison, COMPARISONS, type Rule } from './rule'

interface Token {
  readonly text: string
  /** Position in the rule, from 1. */
  readonly at: number
}

/** What a rule may name. */
export interface RuleNames {
  /** The id of a feature by it or an alias; null when there is none. */
  readonly featureId: (idOrAlias: string) => string | null
  readonly hasSignal: (id: string) => boolean
}

/** Deeper rules say nothing to anybody. */
const DEEPEST = 20
const TOKEN = /\s*(<=|>=|<|>|\(|\)|[^\s()<>=]+|=)/y

const isComparison = (text: string): text is Comparison =>
  COMPARISONS.some((comparison) => comparison === text)

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[1] as string
    tokens.push({ text: word, at: TOKEN.lastIndex - word.length + 1 })
  }
  return tokens
}

/**
 * Reads `bb_width20 < 0.05 and (S1 or not SQ)`: comparisons of features with numbers, signals, `not`
 * before `and` before `or`, parentheses. A feature goes by its id in the rule, whichever name the text gives it,
 * so that the same rule is one trial. Throws a RangeError that names the word, its position and what
 * was expected.
 */
export function parseRule(text: string, names: RuleNames): Rule {
  const tokens = tokensOf(text)
  let next = 0
  const word = (): string => tokens[next]?.text ?? ''
  const is = (keyword: string): boolean => word().toLowerCase() === keyword
  const fail = (expected: string): never => {
    const token = tokens[next]
    throw new RangeError(
      token
        ? `rule, position ${token.at}, “${token.text}”: expected ${expected}`
        : `rule, at its end: expected ${expected}`,
    )
  }
  const take = (keyword: string): boolean => {
    const found = is(keyword)
    if (found) next++
    return found
  }

  function joined(keyword: 'and' | 'or', part: (depth: number) => Rule, depth: number): Rule {
    const parts = [part(depth)]
    while (take(keyword)) parts.push(part(depth))
    const [only, ...others] = parts as [Rule, ...Rule[]]
    if (others.length === 0) return only
    return keyword === 'and' ? { all: parts } : { any: parts }
  }
  const either = (depth: number): Rule => joined('or', both, depth)
  const both = (depth: number): Rule => joined('and', negated, depth)
  function negated(depth: number): Rule {
    if (depth > DEEPEST) fail(`a rule of at most ${DEEPEST} levels`)
    return take('not') ? { not: negated(depth + 1) } : single(depth)
  }
  function single(depth: number): Rule {
    if (take('(')) {
      const inner = either(depth + 1)
      if (!take(')')) fail('“)”')
      return inner
    }
    const name = word()
    const comparison = tokens[next + 1]?.text ?? ''
    if (isComparison(comparison)) {
      const feature = names.featureId(name) ?? fail('a feature before the comparison')
      next += 2
      return { feature, is: comparison, limit: number() }
    }
    if (!names.hasSignal(name)) {
      if (names.featureId(name) === null) fail('a feature or a signal')
      next++
      fail(`one of ${COMPARISONS.join(' ')} after ${name}`)
    }
    next++
    return { signal: name }
  }
  function number(): number {
    const limit = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word()) ? Number(word()) : NaN
    if (!Number.isFinite(limit)) fail('a number')
    next++
    return limit
  }

  const rule = either(0)
  if (next < tokens.length) fail('“and”, “or” or the end')
  return rule
}
