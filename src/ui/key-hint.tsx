import type { ReactNode } from 'react'
import classes from './key-hint.module.css'
import type { ShortcutId } from './shortcuts/catalogue'
import { keysOf } from './shortcuts/key-map'
import { keyLabel } from './shortcuts/key-names'
import { useChosenKeys } from './shortcuts/use-keys'

interface KeyCapProps {
  /** Key names; several stand in one cap: `J K`. */
  readonly keys: readonly string[]
  /** What they do, in words after the cap. */
  readonly children?: ReactNode
}

/** A cap of keys that are what they are: those of a table, a map, a field. */
export function KeyCap({ keys, children }: KeyCapProps) {
  return (
    <span className={classes.hint}>
      {keys.length > 0 ? <kbd className={classes.key}>{keys.map(keyLabel).join(' ')}</kbd> : null}
      {children}
    </span>
  )
}

export interface KeyHintProps {
  /** The acts; the cap shows the first key of each as the user has it, and is left out without any. */
  readonly of: ShortcutId | readonly ShortcutId[]
  readonly children?: ReactNode
}

/** The key of an act and its words: `<KeyHint of={['table.next', 'table.before']}>move</KeyHint>`. */
export function KeyHint({ of, children }: KeyHintProps) {
  const chosen = useChosenKeys()
  const ids = typeof of === 'string' ? [of] : of
  return <KeyCap keys={ids.flatMap((id) => keysOf(id, chosen).slice(0, 1))}>{children}</KeyCap>
}
