import { useRouter, useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatSearchText, type SearchRecord } from '../state/search-codec'
import { SCREENS } from './routes'
import type { Navigation, SearchPatch } from '../ui/navigation'

const SHARED = ['ds', 'run']

function kept(search: SearchRecord): SearchRecord {
  return Object.fromEntries(Object.entries(search).filter(([key]) => SHARED.includes(key)))
}

/** The router as screens see it. */
export function useRouterNavigation(): Navigation {
  const { history } = useRouter()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { search } = useRouterState({ select: (state) => state.location })
  return useMemo(() => {
    const address = (to: string, patch: SearchPatch) => `${to}${formatSearchText(patch)}`
    const opened = (to: string, patch: SearchPatch = {}) =>
      address(to, { ...kept(search), ...patch })
    return {
      path,
      has: (to) => SCREENS.some((entry) => entry.path === to),
      search,
      setSearch: (patch, options) => {
        // Two patches in one event both count: the second starts from the address of the first.
        const current = new URL(history.location.href, 'http://coil').searchParams
        const next = address(path, { ...Object.fromEntries(current), ...patch })
        if (options?.push) history.push(next)
        else history.replace(next)
      },
      go: (to, patch) => history.push(opened(to, patch)),
      href: (to, patch) => history.createHref(opened(to, patch)),
    }
  }, [history, path, search])
}
