import type { SkippedRow, UniverseMember } from '../core/universe/member'
import { namesSymbols } from './header-words'
import { classOfSymbol } from './instrument-guess'
import type { HeadRow } from './sniff'
import type { SymbolRowsReading } from './universe'

const SYMBOL = /^(?=.*[A-Z])[A-Z0-9$^.][A-Z0-9.\-^/=&!_$]{0,29}$/
const decoder = new TextDecoder()

/** `XETR:AMEM` without its exchange; `###Energy` is the heading of a watch list. */
const withoutExchange = (token: string): string => token.replace(/^[A-Z0-9_]{2,12}:/, '')

function tokensOf(line: string): string[] {
  const plain = line
    .replaceAll(/###[^,]*/g, '')
    .replace(/#.*$/, '')
    .replaceAll(/["']/g, '')
  return plain.split(/[\s,;|]+/).flatMap((token) => (token ? [withoutExchange(token)] : []))
}

/** True when the first rows hold nothing but symbols and # comments. */
export function looksLikeSymbolList(head: readonly HeadRow[]): boolean {
  const tokens = head.flatMap(({ cells }) => tokensOf(cells.join(',')))
  const listed = namesSymbols(tokens[0] ?? '') ? tokens.slice(1) : tokens
  const symbols = listed.filter((token) => SYMBOL.test(token)).length
  return symbols > 0 && symbols * 10 >= listed.length * 9
}

/** Symbols separated by line ends, blanks or commas; # starts a comment. */
export function symbolsOfList(utf8: Uint8Array): SymbolRowsReading {
  const members: UniverseMember[] = []
  const skipped: SkippedRow[] = []
  const lines = decoder.decode(utf8).split(/\r\n|\r|\n/)
  lines.forEach((line, i) => {
    for (const token of tokensOf(line)) {
      if (members.length === 0 && namesSymbols(token)) continue
      if (SYMBOL.test(token)) members.push(memberOf(token))
      else skipped.push({ row: i + 1, reason: `${token.slice(0, 40)} is not a symbol` })
    }
  })
  return { members, skipped }
}

function memberOf(symbol: string): UniverseMember {
  const assetClass = classOfSymbol(symbol)
  return assetClass ? { symbol, assetClass } : { symbol }
}
