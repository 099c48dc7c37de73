import { useEffect, useRef, useSyncExternalStore } from 'react'
import {
  findHotkey,
  type FocusPlace,
  type Hotkey,
  type HotkeyLayer,
  keyName,
  mayFire,
} from './hotkey-layers'

let layers: readonly HotkeyLayer[] = []
const listeners = new Set<() => void>()

function setLayers(next: readonly HotkeyLayer[]): void {
  layers = next
  for (const listener of listeners) listener()
}

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
  if (event.defaultPrevented || event.isComposing) return
  const name = keyName(event)
  if (name === null || !mayFire(name, placeOf(event.target))) return
  const hotkey = findHotkey(layers, name)
  if (!hotkey) return
  event.preventDefault()
  hotkey.run(event)
}

/**
 * Registers keys while the component is mounted. Never fires while typing, nor under a dialog or a
 * menu; Enter and Space are left to a focused button or link. The newest registration of a key
 * wins. Everything registered is listed by the help overlay (`?`) under `scope`.
 */
export function useHotkeys(scope: string, hotkeys: readonly Hotkey[], enabled = true): void {
  const latest = useRef(hotkeys)
  useEffect(() => {
    latest.current = hotkeys
  })
  const shape = JSON.stringify(hotkeys.map(({ keys, label }) => ({ keys, label })))
  useEffect(() => {
    const listed = JSON.parse(shape) as Pick<Hotkey, 'keys' | 'label'>[]
    if (!enabled || listed.length === 0) return
    const layer: HotkeyLayer = {
      scope,
      hotkeys: listed.map((hotkey, index) => ({
        ...hotkey,
        run: (event) => latest.current[index]?.run(event),
      })),
    }
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown)
    setLayers([...layers, layer])
    return () => {
      setLayers(layers.filter((other) => other !== layer))
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [scope, shape, enabled])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The layers in force, oldest first; for the help overlay. */
export function useHotkeyLayers(): readonly HotkeyLayer[] {
  return useSyncExternalStore(subscribe, () => layers)
}
