import { useSyncExternalStore } from 'react'
import { setPreferences, type ThemeChoice, usePreferences } from '../state/preferences'
import type { ThemeName } from './tokens'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export interface Theme {
  /** The theme in force. */
  readonly name: ThemeName
  readonly choice: ThemeChoice
  readonly choose: (choice: ThemeChoice) => void
}

const choose = (theme: ThemeChoice) => setPreferences({ theme })

export function useTheme(): Theme {
  const choice = usePreferences((state) => state.theme)
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const name = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice
  return { name, choice, choose }
}
