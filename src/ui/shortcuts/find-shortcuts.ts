import { SHORTCUT_IDS, type ShortcutId, SHORTCUTS } from './catalogue'
import { type ChosenKeys, keysOf } from './key-map'
import { keyLabel } from './key-names'
import { SCOPES } from './scopes'

/** Acts that a text finds, in listed order: by a key's cap, or, from two characters on, by words of act and screen. */
export function findShortcuts(text: string, chosen: ChosenKeys): readonly ShortcutId[] {
  const sought = text.trim().toLowerCase()
  if (sought === '') return SHORTCUT_IDS
  return SHORTCUT_IDS.filter((id) => {
    const { label, scope } = SHORTCUTS[id]
    if (keysOf(id, chosen).some((name) => keyLabel(name).toLowerCase() === sought)) return true
    return sought.length > 1 && `${SCOPES[scope].title} ${label}`.toLowerCase().includes(sought)
  })
}
