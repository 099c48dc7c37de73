import { preferences, setPreferences, usePreferences } from '../../state/preferences'
import type { ShortcutId } from './catalogue'
import { type ChosenKeys, keysOf } from './key-map'
import { keyName, type KeyPress } from './key-names'

export const useChosenKeys = (): ChosenKeys => usePreferences((state) => state.keys)

export const setChosenKeys = (keys: ChosenKeys): void => setPreferences({ keys })

/** The key of an act as it stands now; for handlers. */
export const keysNow = (id: ShortcutId): readonly string[] =>
  keysOf(id, preferences.getState().keys)

/** Which of these acts the pressed key is for; null for none. */
export function actOf<Id extends ShortcutId>(press: KeyPress, ids: readonly Id[]): Id | null {
  const name = keyName(press)
  return ids.find((id) => name !== null && keysNow(id).includes(name)) ?? null
}
