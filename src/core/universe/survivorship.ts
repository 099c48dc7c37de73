import type { AssetClass } from '../columns/instrument'

const WORDS: Readonly<Record<AssetClass, string>> = {
  stock: 'stocks',
  crypto: 'coins',
  other: 'instruments',
}

/** 'coins' where every member is one, 'stocks' likewise, 'instruments' for a mixture. */
export function membersWord(classes: readonly (AssetClass | undefined)[]): string {
  const [first, ...others] = new Set(classes)
  return first !== undefined && others.length === 0 ? WORDS[first] : 'instruments'
}

/** A list of members and when it was made. */
export interface DatedList {
  /** ISO date. */
  readonly asOf: string
  readonly members: readonly { readonly assetClass?: AssetClass }[]
}

/**
 * One line that says what a list made after the start of the data leaves out, or null when it is no
 * newer than the data. `first` is the ISO date of the first bar that the list filters.
 */
export function survivorshipWarning({ asOf, members }: DatedList, first: string): string | null {
  if (asOf <= first) return null
  const word = membersWord(members.map(({ assetClass }) => assetClass))
  return `Members as of ${asOf}, data from ${first}: ${word} that died earlier are not in it.`
}
