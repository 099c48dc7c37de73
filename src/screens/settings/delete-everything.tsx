import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { runNotes } from '../../client/run-notes'
import { clearPreferences } from '../../state/preferences'
import { forgetSeen } from '../../state/seen-cards'
import { ErrorState } from '../../ui/error-state'
import { TextField } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { useSelection } from '../../ui/selection'
import classes from './settings.module.css'

const WORD = 'delete'

/** The one act without undo, so that it asks for a typed word. */
export function DeleteEverything() {
  const engine = useEngine()
  const { select } = useSelection()
  const [typed, setTyped] = useState('')
  const clear = useMutation({
    mutationFn: () => engine.ask((api) => api.clearAll()),
    onSuccess: () => {
      setTyped('')
      select(null)
      clearPreferences()
      forgetSeen()
      runNotes.clear()
    },
  })
  const ready = typed.trim().toLowerCase() === WORD && !clear.isPending
  const run = () => {
    if (ready) clear.mutate()
  }
  return (
    <Panel title="Delete everything">
      <div className={classes.form}>
        <p className={classes.prose}>
          Deletes every dataset, run, universe and preference of this browser. It cannot be undone.
        </p>
        <TextField
          label={`type “${WORD}” to confirm`}
          value={typed}
          width={160}
          onChange={setTyped}
          onEnter={run}
        />
        <Button disabled={!ready} onClick={run}>
          Delete everything
        </Button>
        {clear.isSuccess ? <p role="status">Everything was deleted.</p> : null}
        {clear.error ? <ErrorState error={clear.error.app} /> : null}
      </div>
    </Panel>
  )
}
