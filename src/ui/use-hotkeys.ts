import { useEffect, useRef, useSyncExternalStore } from 'react'
import { SHORTCUTS, type ShortcutId } from './shortcuts/catalogue'
import {
  findHotkey,
  type FocusPlace,
  type HotkeyActs,
  type HotkeyLayer,
  mayFire,
} from './shortcuts/hotkey-layers'
import { keyName } from './shortcuts/key-names'
import { keysNow } from './shortcuts/use-keys'

let layers: readonly HotkeyLayer[] = []
const listeners = new Set<() => void>()

function setLayers(next: readonly HotkeyLayer[]): void {
  layers = next
  for (const listener of listeners) listener()
}

/** Whether a modal dialog stood open when the key went down: one that it closes is gone before the key gets here. */
let isUnderModal = false

// Before any dialog listens, wherever the focus is: what had it may be gone from the dialog.
globalThis.window?.addEventListener(
  'keydown',
  () => {
    isUnderModal = document.querySelector('[aria-modal="true"]') !== null
  },
  true,
)

const CHOICE_TYPES = new Set(['radio', 'range'])
const CONTROL_TYPES = new Set(['checkbox', 'button', 'submit', 'reset', 'file'])

function placeOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return 'overlay'
  if (target instanceof HTMLInputElement) {
    if (CHOICE_TYPES.has(target.type)) return 'choice'
    return CONTROL_TYPES.has(target.type) ? 'control' : 'typing'
  }
  if (target.isContentEditable || target.matches('textarea, select')) return 'typing'
  return target.closest('button, a[href], summary') ? 'control' : 'page'
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isUnderModal) return
  const name = keyName(event)
  if (name === null || !mayFire(name, placeOf(event.target))) return
  const found = findHotkey(layers, name, keysNow)
  if (!found) return
  event.preventDefault()
  if (event.repeat && !SHORTCUTS[found.id].repeats) return
  found.layer.run(found.id, event)
}

/**
 * Offers acts on the keyboard while the component is mounted, under the keys of the catalogue or
 * those the user chose. Never fires while typing, nor under a dialog or a menu; Enter and Space are
 * left to a focused button or link. A key held down goes on moving and does anything else once. The newest
 * offer of a key wins. Everything offered is listed by
 * the help overlay.
 */
export function useHotkeys(acts: HotkeyActs, enabled = true): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const names = Object.keys(acts).join(' ')
  useEffect(() => {
    if (!enabled || names === '') return
    const layer: HotkeyLayer = {
      ids: names.split(' ') as ShortcutId[],
      run: (id, event) => latest.current[id]?.(event),
    }
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown)
    setLayers([...layers, layer])
    return () => {
      setLayers(layers.filter((other) => other !== layer))
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [names, enabled])
}

/** Does what the key of an act would do now; nothing where no component offers it. */
export function perform(id: ShortcutId): void {
  layers.findLast(({ ids }) => ids.includes(id))?.run(id, new KeyboardEvent('keydown'))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The layers in force, oldest first; for the help overlay. */
export function useHotkeyLayers(): readonly HotkeyLayer[] {
  return useSyncExternalStore(subscribe, () => layers)
}
