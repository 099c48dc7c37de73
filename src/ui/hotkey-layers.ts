/** One act on the keyboard. */
export interface Hotkey {
  /** `KeyboardEvent.key` names; letters in lower case; `mod+k` is Ctrl K, or Cmd K on a Mac. */
  readonly keys: readonly string[]
  /** Words for the help overlay. */
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
}

export interface HotkeyLayer {
  /** Heading in the help overlay, such as 'Review' or 'Everywhere'. */
  readonly scope: string
  readonly hotkeys: readonly Hotkey[]
}

/** What matching needs of an event; `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where the focus is, as far as shortcuts care. */
export type FocusPlace = 'page' | 'typing' | 'control' | 'choice' | 'overlay'

const CONTROL_KEYS = new Set(['Enter', ' '])
const CHOICE_KEYS = new Set([' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])

/** Name of the pressed key in the spelling of `Hotkey.keys`; null for combinations not in use. */
export function keyName({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `mod+${name}` : name
}

/** True when a shortcut may take this key although the focus is at `place`. */
export function mayFire(name: string, place: FocusPlace): boolean {
  if (place === 'overlay') return false
  if (name.startsWith('mod+')) return true
  if (place === 'typing') return false
  if (place === 'control') return !CONTROL_KEYS.has(name)
  if (place === 'choice') return !CHOICE_KEYS.has(name)
  return true
}

/** The newest layer that knows the key wins. */
export function findHotkey(layers: readonly HotkeyLayer[], name: string): Hotkey | null {
  for (const layer of layers.toReversed()) {
    const found = layer.hotkeys.find((hotkey) => hotkey.keys.includes(name))
    if (found) return found
  }
  return null
}
