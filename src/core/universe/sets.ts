import { mergedMember, type UniverseMember, uniqueMembers } from './member'

export const SET_OPERATIONS = ['union', 'intersection', 'minus'] as const
export type SetOperation = (typeof SET_OPERATIONS)[number]

/**
 * Members of either list, of both, or of the first alone, compared by symbol. The order is that of
 * `a`, then of `b`; what both say of a symbol is taken from `a`.
 */
export function combineMembers(
  operation: SetOperation,
  a: readonly UniverseMember[],
  b: readonly UniverseMember[],
): readonly UniverseMember[] {
  if (operation === 'union') return uniqueMembers([...a, ...b])
  const other = new Map(b.map((member) => [member.symbol, member]))
  const kept = uniqueMembers(a).filter(
    ({ symbol }) => other.has(symbol) === (operation === 'intersection'),
  )
  return kept.map((member) => mergedMember(member, other.get(member.symbol) ?? member))
}
