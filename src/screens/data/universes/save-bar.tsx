import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { UniverseDraft } from '../../../contracts/universes'
import { formatCount } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { TextField } from '../../../ui/field'
import { useHotkeys } from '../../../ui/use-hotkeys'
import classes from './universes.module.css'

interface SaveBarProps {
  /** What would be stored under the name that is typed, or else its own; null while there is none. */
  readonly draft: UniverseDraft | null
  readonly onSaved: (id: string) => void
  /** What stands left of the buttons. */
  readonly note: ReactNode
  readonly onCsv?: () => void
}

/** A name and the button that stores what was built. */
export function SaveBar({ draft, onSaved, note, onCsv }: SaveBarProps) {
  const engine = useEngine()
  const [name, setName] = useState('')
  const count = draft?.members.length ?? 0
  const save = useMutation({
    mutationFn: (whole: UniverseDraft) =>
      engine.ask((api) => api.saveUniverse({ ...whole, name: name.trim() || whole.name })),
    onSuccess: ({ id }) => onSaved(id),
  })
  const ready = draft !== null && count > 0 && !save.isPending
  const store = () => ready && save.mutate(draft)
  useHotkeys({ 'universes.save': store })
  return (
    <footer className={classes.foot}>
      <span className={classes.prose}>{note}</span>
      <span className={classes.push} />
      {save.error ? <ErrorState error={save.error.app} /> : null}
      <TextField
        bare
        label="Name of the universe"
        width={220}
        value={name}
        placeholder={draft?.name ?? ''}
        onChange={setName}
      />
      {onCsv ? (
        <Button disabled={count === 0} onClick={onCsv}>
          CSV
        </Button>
      ) : null}
      <Button variant="filled" disabled={!ready} onClick={store}>
        {count === 0 ? 'Nothing to save' : `Save universe of ${formatCount(count)}`}
      </Button>
    </footer>
  )
}
