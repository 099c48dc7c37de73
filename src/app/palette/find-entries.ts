/** Something that can be opened by name. */
export interface Entry {
  readonly id: string
  /** What is shown, and what the text is looked for in first. */
  readonly name: string
  /** Words before the name, looked through with it: `Go to`. */
  readonly verb?: string
  /** Quieter words after it, not looked through. */
  readonly note?: string
  /** Another name, looked through last. */
  readonly aka?: string
}

export interface EntryGroup<T extends Entry = Entry> {
  readonly title: string
  readonly entries: readonly T[]
  /** Most entries shown at a time. */
  readonly limit: number
  /** Shown before anything is typed. */
  readonly upFront: boolean
}

export interface FoundGroup<T extends Entry = Entry> {
  readonly title: string
  readonly entries: readonly T[]
  /** How many were found beyond those shown. */
  readonly more: number
}

/** Ways of matching, the best first: the whole name, its beginning, that of a word, anywhere, with the verb, in the other name. */
const RANKS = 6

/** How well a sought text in lower case matches, 0 the best; -1 when it does not. */
function rankOf({ name, verb = '', aka }: Entry, sought: string): number {
  const lower = name.toLowerCase()
  const at = lower.indexOf(sought)
  if (at === 0) return lower.length === sought.length ? 0 : 1
  if (at > 0) return lower.includes(` ${sought}`) ? 2 : 3
  if (`${verb.toLowerCase()} ${lower}`.includes(sought)) return 4
  return aka?.toLowerCase().includes(sought) ? 5 : -1
}

/** The best of a group, in its order within each rank. One pass over any number of entries. */
function best<T extends Entry>(group: EntryGroup<T>, sought: string) {
  const ranked: T[][] = Array.from({ length: RANKS }, () => [])
  let found = 0
  for (const entry of group.entries) {
    const rank = rankOf(entry, sought)
    if (rank < 0) continue
    found++
    const list = ranked[rank] as T[]
    if (list.length < group.limit) list.push(entry)
  }
  const entries = ranked.flat().slice(0, group.limit)
  const rank = ranked.findIndex((list) => list.length > 0)
  return { title: group.title, entries, more: found - entries.length, rank }
}

/**
 * What a text finds, the group with the best match first; groups as good as each other keep their
 * order. An empty text finds the beginning of the groups that are shown up front.
 */
export function findEntries<T extends Entry>(
  groups: readonly EntryGroup<T>[],
  text: string,
): readonly FoundGroup<T>[] {
  const sought = text.trim().toLowerCase()
  if (sought === '')
    return groups
      .filter(({ upFront, entries }) => upFront && entries.length > 0)
      .map(({ title, entries, limit }) => ({
        title,
        entries: entries.slice(0, limit),
        more: Math.max(0, entries.length - limit),
      }))
  return groups
    .map((group) => best(group, sought))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => a.rank - b.rank)
}
