import { useCallback, useSyncExternalStore } from 'react'

/** The width below which the frame is that of a phone; the stylesheets say the same. */
const PHONE = '(max-width: 699px)'
const COARSE = '(pointer: coarse)'

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** True where there is no room for a rail and pickers beside each other. */
export const useIsPhone = (): boolean => useMedia(PHONE)

/** True where fingers do what a pointer does, so that targets need 40 px. */
export const useIsCoarse = (): boolean => useMedia(COARSE)
