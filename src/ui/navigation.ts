import { createContext, useCallback, useContext, useMemo } from 'react'
import type { SearchCodec, SearchRecord } from '../state/search-codec'

export type SearchPatch = Readonly<Record<string, string | undefined>>

/** What screens may ask of the router; the app provides it. */
export interface Navigation {
  /** Path of the screen that is shown, such as '/setups'. */
  readonly path: string
  /** True when a screen stands at the path: offer a way there only then. */
  readonly has: (path: string) => boolean
  readonly search: SearchRecord
  /** Merges into the search of this screen; undefined removes. Replaces the entry unless `push`. */
  readonly setSearch: (patch: SearchPatch, options?: { readonly push?: boolean }) => void
  /** Opens a screen; dataset and run (`ds`, `run`) go along unless the patch says otherwise. */
  readonly go: (path: string, patch?: SearchPatch) => void
  /** Address of what `go` would open, for links. */
  readonly href: (path: string, patch?: SearchPatch) => string
}

export const NavigationContext = createContext<Navigation | null>(null)

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation needs a NavigationContext above it')
  return navigation
}

export type SetSearch<T> = (patch: Partial<T>, options?: { readonly push?: boolean }) => void

/**
 * View state that lives in the URL. Declare the codec once beside the screen:
 * `const search = searchCodec({ sort: choiceField(SORTS, 'score'), date: optionalTextField() })`,
 * then `const [view, setView] = useSearchState(search)`.
 */
export function useSearchState<T extends object>(codec: SearchCodec<T>): [T, SetSearch<T>] {
  const { search, setSearch } = useNavigation()
  const value = useMemo(() => codec.parse(search), [codec, search])
  const set = useCallback<SetSearch<T>>(
    (patch, options) => setSearch(codec.format(patch), options),
    [codec, setSearch],
  )
  return [value, set]
}
