import { meet, type Shortcut, SHORTCUT_IDS, type ShortcutId, SHORTCUTS } from './catalogue'
import { refusalOf } from './key-names'

/** Keys the user chose, by the name of the act; acts left out keep their usual ones. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>

/** Why an act cannot have a key of this name; null when it can. */
export function refusalFor(id: ShortcutId, name: string): string | null {
  const { shift }: Shortcut = SHORTCUTS[id]
  if (shift && !/^\p{L}$/u.test(name))
    return 'Shift with the key does more here: it needs a letter.'
  return refusalOf(name)
}

/** The keys of an act, the one for hints first; none when the user took them away. */
export function keysOf(id: ShortcutId, chosen: ChosenKeys): readonly string[] {
  const own = chosen[id]?.filter((name) => refusalFor(id, name) === null)
  return own ?? SHORTCUTS[id].keys
}

/** Other acts that have the key at a place where this one works. */
export const clashesOf = (id: ShortcutId, name: string, chosen: ChosenKeys): ShortcutId[] =>
  SHORTCUT_IDS.filter(
    (other) => other !== id && meet(id, other) && keysOf(other, chosen).includes(name),
  )

export const isChanged = (id: ShortcutId, chosen: ChosenKeys): boolean => {
  const [own, usual] = [keysOf(id, chosen), SHORTCUTS[id].keys]
  return own.length !== usual.length || own.some((name, i) => name !== usual[i])
}

function withKeys(chosen: ChosenKeys, id: ShortcutId, keys: readonly string[]): ChosenKeys {
  const { [id]: _, ...rest } = chosen
  const next = { ...rest, [id]: [...new Set(keys)] }
  return isChanged(id, next) ? next : rest
}

/** An act that loses a key to another, and what it gets for it. */
export interface KeyMove {
  readonly id: ShortcutId
  readonly lost: string
  readonly gets: string | null
}

export interface KeyPlan {
  readonly chosen: ChosenKeys
  /** What the change does to other acts; empty when it can be made without asking. */
  readonly moves: readonly KeyMove[]
}

/**
 * What giving an act these keys comes to. An act that loses a key gets one of those given up, unless
 * that one is taken at another of its places or does not suit it: then it is left without.
 */
export function planKeys(chosen: ChosenKeys, id: ShortcutId, keys: readonly string[]): KeyPlan {
  const old = keysOf(id, chosen)
  const free = old.filter((name) => !keys.includes(name))
  let next = withKeys(chosen, id, keys)
  const moves: KeyMove[] = []
  for (const lost of keys.filter((name) => !old.includes(name))) {
    for (const other of clashesOf(id, lost, chosen)) {
      const gets =
        free.find(
          (name) => refusalFor(other, name) === null && clashesOf(other, name, next).length === 0,
        ) ?? null
      const kept = keysOf(other, next).flatMap((name) => (name === lost ? (gets ?? []) : name))
      next = withKeys(next, other, kept)
      moves.push({ id: other, lost, gets })
    }
  }
  return { chosen: next, moves }
}

/** The keys of an act with the one at `slot` changed, added behind the last, or taken away by null. */
export function keysWith(
  keys: readonly string[],
  slot: number,
  name: string | null,
): readonly string[] {
  const others = keys.filter((one, i) => i !== slot && one !== name)
  const at = keys.slice(0, slot).filter((one) => one !== name).length
  return name === null ? others : others.toSpliced(at, 0, name)
}
