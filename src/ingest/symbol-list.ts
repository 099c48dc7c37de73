import type { SkippedRow, UniverseMember } from '../core/universe/member'
import { namesSymbols } from './header-words'
import { classOfSymbol } from './instrument-guess'
import type { HeadRow } from './sniff'

const SYMBOL = /^(?=.*[A-Z])[A-Z0-9$^.][A-Z0-9.\-^/=&!_$]{0,29}$/
/** Symbols in lower case, some of them or all. */
const LOWER_SYMBOL = /^(?=.*[a-z])[a-z0-9$^.][a-z0-9.\-^=]{0,9}$/i
const decoder = new TextDecoder()

/** The rows of a file that name symbols, and those that name none. */
export interface SymbolRowsReading {
  /** In file order, repeated symbols included. */
  readonly members: readonly UniverseMember[]
  readonly skipped: readonly SkippedRow[]
}

/** `XETR:AMEM` without its exchange. */
export const withoutExchange = (token: string): string => token.replace(/^[A-Z0-9_]{2,12}:/, '')

/** Tokens of a line; `###Energy` is the heading of a watch list. */
function tokensOf(line: string): string[] {
  const plain = line
    .replaceAll(/###[^,]*/g, '')
    .replace(/#.*$/, '')
    .replaceAll(/["']/g, '')
  return plain.split(/[\s,;|]+/).flatMap((token) => (token ? [withoutExchange(token)] : []))
}

/**
 * True when the first rows hold nothing but symbols and # comments; in lower case they stand one a
 * line, since words do not.
 */
export function looksLikeSymbolList(head: readonly HeadRow[]): boolean {
  const tokens = head.flatMap(({ cells }) => tokensOf(cells.join(',')))
  const listed = namesSymbols(tokens[0] ?? '') ? tokens.slice(1) : tokens
  const share = (is: (token: string) => boolean): boolean => {
    const count = listed.filter(is).length
    return count > 0 && count * 10 >= listed.length * 9
  }
  if (share((token) => SYMBOL.test(token))) return true
  const alone = head.every(({ cells }) => tokensOf(cells.join(',')).length <= 1)
  return alone && listed.length > 1 && share((token) => LOWER_SYMBOL.test(token))
}

/** Symbols separated by line ends, blanks or commas, in upper case; # starts a comment. */
export function symbolsOfList(utf8: Uint8Array): SymbolRowsReading {
  const members: UniverseMember[] = []
  const skipped: SkippedRow[] = []
  const lines = decoder.decode(utf8).split(/\r\n|\r|\n/)
  lines.forEach((line, i) => {
    for (const token of tokensOf(line)) {
      if (members.length === 0 && namesSymbols(token)) continue
      const symbol = token.toUpperCase()
      if (SYMBOL.test(symbol)) members.push(memberOf(symbol))
      else skipped.push({ row: i + 1, reason: `${token.slice(0, 40)} is not a symbol` })
    }
  })
  return { members, skipped }
}

function memberOf(symbol: string): UniverseMember {
  const assetClass = classOfSymbol(symbol)
  return assetClass ? { symbol, assetClass } : { symbol }
}
