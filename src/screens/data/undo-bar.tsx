import { Button } from '@mantine/core'
import { KeyHint } from '../../ui/key-hint'
import { useHotkeys } from '../../ui/use-hotkeys'
import classes from './data.module.css'

export interface UndoBarProps {
  /** What happened: 'Deleted US 2014–2024.', 'Renamed a to b.' */
  readonly text: string
  readonly onUndo: () => void
}

/** Stands in the pane where something was changed, until the next change. */
export function UndoBar({ text, onUndo }: UndoBarProps) {
  useHotkeys('Data', [{ keys: ['u'], label: 'Undo the last change', run: onUndo }])
  return (
    <div className={classes.undo} role="status">
      {text}
      <Button size="compact-xs" onClick={onUndo}>
        Undo
      </Button>
      <KeyHint keys={['u']} />
    </div>
  )
}
