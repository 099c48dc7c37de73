import type { ShortcutId } from './catalogue'

/** What acts do, as far as a component offers them. */
export type HotkeyActs = Readonly<Partial<Record<ShortcutId, (event: KeyboardEvent) => void>>>

/** The acts of one component; the newest stands last. */
export interface HotkeyLayer {
  readonly ids: readonly ShortcutId[]
  readonly run: (id: ShortcutId, event: KeyboardEvent) => void
}

/** Where the focus is, as far as shortcuts care. */
export type FocusPlace = 'page' | 'typing' | 'control' | 'choice' | 'overlay'

const CONTROL_KEYS = new Set(['Enter', ' '])
const CHOICE_KEYS = new Set([' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])

/** True when a shortcut may take this key although the focus is at `place`. */
export function mayFire(name: string, place: FocusPlace): boolean {
  if (place === 'overlay') return false
  if (name.startsWith('mod+')) return true
  if (place === 'typing') return false
  if (place === 'control') return !CONTROL_KEYS.has(name)
  if (place === 'choice') return !CHOICE_KEYS.has(name)
  return true
}

/** The act of the newest layer that has the key. */
export function findHotkey(
  layers: readonly HotkeyLayer[],
  name: string,
  keysOf: (id: ShortcutId) => readonly string[],
): { readonly id: ShortcutId; readonly layer: HotkeyLayer } | null {
  for (const layer of layers.toReversed()) {
    const id = layer.ids.find((one) => keysOf(one).includes(name))
    if (id) return { id, layer }
  }
  return null
}
