import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyHint } from '../../ui/key-hint'
import { useHotkeys } from '../../ui/use-hotkeys'
import classes from './data.module.css'

export interface UndoBarProps {
  /** What happened: 'Deleted US 2014–2024.', 'Renamed a to b.' */
  readonly text: string
  readonly onUndo: () => void
  /** What else can be done about it. */
  readonly children?: ReactNode
}

/** Stands in the pane where something was changed, until the next change. */
export function UndoBar({ text, onUndo, children }: UndoBarProps) {
  useHotkeys({ 'data.undo': onUndo })
  return (
    <div className={classes.undo} role="status">
      {text}
      <Button size="compact-xs" onClick={onUndo}>
        Undo
      </Button>
      <KeyHint of="data.undo" />
      {children}
    </div>
  )
}
