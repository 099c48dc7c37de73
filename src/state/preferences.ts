import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export type ThemeChoice = 'system' | 'dark' | 'light'

export interface Preferences {
  readonly theme: ThemeChoice
  /** Last used; the URL wins over them. */
  readonly datasetId: string | null
  readonly runKey: string | null
  /** Keys the user chose for acts, by name of the act; the rest keep their usual ones. */
  readonly keys: Readonly<Record<string, readonly string[]>>
}

const PREFERENCES_KEY = 'coil.preferences'
const DEFAULTS: Preferences = { theme: 'system', datasetId: null, runKey: null, keys: {} }

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function keyLists(value: unknown): Preferences['keys'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((name) => typeof name === 'string'),
    ),
  )
}

/** Preferences of stored text; anything unknown or broken takes its default. */
export function parsePreferences(text: string | null): Preferences {
  if (text === null) return DEFAULTS
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return DEFAULTS
  }
  if (typeof raw !== 'object' || raw === null) return DEFAULTS
  const { theme, datasetId, runKey, keys } = raw as Record<string, unknown>
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    datasetId: textOrNull(datasetId),
    runKey: textOrNull(runKey),
    keys: keyLists(keys),
  }
}

/** Browsers may refuse storage altogether: then preferences last as long as the tab. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

export const preferences = createStore<Preferences>(() =>
  parsePreferences(storage()?.getItem(PREFERENCES_KEY) ?? null),
)

export function setPreferences(patch: Partial<Preferences>): void {
  preferences.setState(patch)
  try {
    storage()?.setItem(PREFERENCES_KEY, JSON.stringify(preferences.getState()))
  } catch {
    // Storage is full or refused: the choice still holds in this tab.
  }
}

/** Forgets every stored preference; the running tab takes the defaults. */
export function clearPreferences(): void {
  storage()?.removeItem(PREFERENCES_KEY)
  preferences.setState(DEFAULTS)
}

/** Takes over what another tab changes, from now on. */
export function followOtherTabs(): void {
  globalThis.addEventListener('storage', (event) => {
    if (event.key === PREFERENCES_KEY || event.key === null)
      preferences.setState(parsePreferences(event.newValue))
  })
}

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select)
}
