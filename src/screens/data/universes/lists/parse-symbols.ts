import { symbolProblem } from '../../../../core/universe/member'

export interface TypedSymbols {
  /** Upper case, once each, in the order typed. */
  readonly symbols: readonly string[]
  /** Words that are no symbols, as typed. */
  readonly problems: readonly string[]
}

/** `XETR:AMEM` of a watch list without its exchange. */
const withoutExchange = (word: string): string => word.replace(/^[A-Z0-9_]{2,12}:/, '')

/**
 * Symbols of typed or pasted text: split at spaces, commas, semicolons and lines; quotes go, and what
 * follows a # on its line.
 */
export function parseSymbols(text: string): TypedSymbols {
  const words = text
    .replaceAll(/#.*$/gm, '')
    .replaceAll(/["'`]/g, '')
    .split(/[\s,;|]+/)
    .filter((word) => word !== '')
    .map((word) => withoutExchange(word.toUpperCase()))
  const isSymbol = (word: string) => symbolProblem(word) === null
  return {
    symbols: [...new Set(words.filter(isSymbol))],
    problems: words.filter((word) => !isSymbol(word)),
  }
}
