import type { AssetClass } from '../columns/instrument'

/** One symbol of a universe, with what its source said of it. */
export interface UniverseMember {
  readonly symbol: string
  readonly name?: string
  readonly assetClass?: AssetClass
}

/** A row of a file that gave no member. */
export interface SkippedRow {
  /** 1-based line of the file. */
  readonly row: number
  readonly reason: string
}

/** Longest symbol that is taken, characters. */
const MAX_SYMBOL = 40

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What keeps a text from being a symbol, or null when nothing does. */
export function symbolProblem(text: string): string | null {
  const symbol = oneLine(text)
  if (symbol === '' || symbol === '-') return 'no symbol'
  return symbol.length > MAX_SYMBOL ? `${symbol.slice(0, MAX_SYMBOL)}… is too long` : null
}

/** A member on one line, without empty fields. */
function cleanMember({ symbol, name, assetClass }: UniverseMember): UniverseMember {
  const words = oneLine(name ?? '')
  return {
    symbol: oneLine(symbol),
    ...(words === '' ? {} : { name: words }),
    ...(assetClass === undefined ? {} : { assetClass }),
  }
}

/** `a` with what only `b` knows of the same symbol. */
export const mergedMember = (a: UniverseMember, b: UniverseMember): UniverseMember => ({
  ...b,
  ...a,
})

/** Each symbol once, where it stood first; later mentions fill in what the first left open. */
export function uniqueMembers(members: readonly UniverseMember[]): readonly UniverseMember[] {
  const bySymbol = new Map<string, UniverseMember>()
  for (const member of members) {
    const known = bySymbol.get(member.symbol)
    bySymbol.set(member.symbol, known ? mergedMember(known, member) : member)
  }
  return [...bySymbol.values()]
}

/** Members fit to be stored: on one line, once each, without those that are no symbols. */
export function tidyMembers(members: readonly UniverseMember[]): readonly UniverseMember[] {
  return uniqueMembers(
    members.filter(({ symbol }) => symbolProblem(symbol) === null).map(cleanMember),
  )
}
