import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { ErrorState } from '../../../ui/error-state'
import { TextField } from '../../../ui/field'
import { KeyHint } from '../../../ui/key-hint'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { lastChangeStore } from './last-change'
import classes from '../data.module.css'

interface DatasetNameProps {
  readonly id: string
  readonly name: string
}

/** The name, renamed in place: Enter keeps, Escape drops. */
export function DatasetName({ id, name }: DatasetNameProps) {
  const engine = useEngine()
  const [draft, setDraft] = useState<string | null>(null)
  const rename = useMutation({
    mutationFn: (next: string) => engine.ask((api) => api.renameDataset(id, next)),
    onSuccess: (renamed) => {
      setDraft(null)
      lastChangeStore.set({ change: { kind: 'renamed', id, from: name, to: renamed.name } })
    },
  })
  useHotkeys({ 'datasets.rename': () => setDraft(name) })
  if (draft === null) {
    return (
      <>
        <h2 className={classes.name}>{name}</h2>
        <Button variant="subtle" onClick={() => setDraft(name)}>
          Rename
        </Button>
        <KeyHint of="datasets.rename" />
      </>
    )
  }
  const keep = () => {
    const next = draft.trim()
    if (next === '' || next === name) setDraft(null)
    else rename.mutate(next)
  }
  return (
    <>
      <TextField
        bare
        autoFocus
        label="Name of the dataset"
        width={260}
        value={draft}
        onChange={setDraft}
        onEnter={keep}
        onEscape={() => setDraft(null)}
      />
      <Button disabled={rename.isPending} onClick={keep}>
        Keep
      </Button>
      {rename.error ? <ErrorState error={rename.error.app} /> : null}
    </>
  )
}
