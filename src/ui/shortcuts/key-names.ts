import { isApple, modName } from './platform'

/** What a key's name is made of; `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Name of the pressed key: letters in lower case, `mod+k` for Ctrl K or Cmd K, other keys as
 * `KeyboardEvent.key` has them. Null for combinations that shortcuts are not made of.
 */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  const mod = ctrlKey || metaKey
  if (altKey || (mod && shiftKey)) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  return mod ? `mod+${name}` : name
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
}

/** What a key cap says on this platform. */
export function keyLabel(name: string): string {
  if (name.startsWith('mod+')) {
    const cap = keyLabel(name.slice(4))
    return isApple() ? `${modName()}${cap}` : `${modName()} ${cap}`
  }
  return CAPS[name] ?? (name.length === 1 ? name.toUpperCase() : name)
}

const NAMED = new Set([
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Insert',
])

/** Letters that go with Ctrl or Cmd to something else, by why no shortcut may have them. */
const TAKEN_WITH_MOD: readonly (readonly [letters: string, why: string])[] = [
  ['tnwqmh', 'handles windows and tabs, and no page may take it'],
  ['acvxyz', 'edits text'],
  ['rldfgpsoju', 'is a command of the browser'],
]

/** Why a key of this name can be no shortcut; null when it can. */
export function refusalOf(name: string): string | null {
  const cap = keyLabel(name)
  if (name.startsWith('mod+')) {
    const key = name.slice(4)
    if (key === 'Enter') return null
    const why = TAKEN_WITH_MOD.find(([letters]) => letters.includes(key))?.[1]
    if (why && key !== '') return `${cap} ${why}.`
    return /^[a-z]$/.test(key) ? null : `${cap} belongs to the browser or to text fields.`
  }
  if (name === 'Tab') return 'Tab moves the focus from control to control.'
  if (name === 'Backspace' || name === 'Delete') return `${cap} takes a key away here.`
  if (/^F\d+$/.test(name)) return `${cap} belongs to the browser or the system.`
  if ([...name].length === 1 || NAMED.has(name)) return null
  return `${cap} is not on every keyboard or belongs to the system.`
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn'])

export type ReadKey = { readonly name: string } | { readonly refused: string }

/** The name of a key pressed to become a shortcut, or why it cannot; null while only a modifier is held. */
export function readKey(press: KeyPress): ReadKey | null {
  if (MODIFIERS.has(press.key)) return null
  if (press.key === 'Dead' || press.key === 'Process')
    return { refused: 'This key waits for the next one to make a letter.' }
  const name = keyName(press)
  if (name === null)
    return {
      refused: press.altKey
        ? 'Alt with a key opens menus or types special letters.'
        : `${modName()} and Shift with a key belongs to the browser.`,
    }
  const refused = refusalOf(name)
  return refused === null ? { name } : { refused }
}
