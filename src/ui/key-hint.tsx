import type { ReactNode } from 'react'
import classes from './key-hint.module.css'

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
}

function keyLabel(key: string): string {
  if (key.startsWith('mod+')) return `Ctrl ${keyLabel(key.slice(4))}`
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

export interface KeyHintProps {
  /** Key names as in `Hotkey.keys`; several stand in one cap: `J K`. */
  readonly keys: readonly string[]
  /** What they do, in words after the cap. */
  readonly children?: ReactNode
}

/** A key cap and its act: `<KeyHint keys={['j', 'k']}>move</KeyHint>`. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={classes.hint}>
      <kbd className={classes.key}>{keys.map(keyLabel).join(' ')}</kbd>
      {children}
    </span>
  )
}
