import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useEngine } from '../../../../client/engine-context'
import type { SourceFile } from '../../../../contracts/source-file'
import { formatPlural } from '../../../../core/format/figures'
import { ErrorState } from '../../../../ui/error-state'
import { TextField } from '../../../../ui/field'
import { FileButton } from '../../../../ui/file-buttons'
import { Panel } from '../../../../ui/panel'
import { parseSymbols } from './parse-symbols'
import classes from '../universes.module.css'

/** Words that were typed but are no symbols. */
function ProblemWords({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  const first = problems.slice(0, 3).map((word) => `'${word.slice(0, 40)}'`)
  const more = problems.length > 3 ? ` and ${problems.length - 3} more` : ''
  return (
    <p className={classes.prose} role="alert">
      Left out, not a symbol: {first.join(', ')}
      {more}.
    </p>
  )
}

/** A universe that is typed, pasted, or read from files. */
export function NewUniverse({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const engine = useEngine()
  const id = useId()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const { symbols, problems } = parseSymbols(text)
  const save = useMutation({
    mutationFn: () =>
      engine.ask((api) =>
        api.saveUniverse({
          name: name.trim() || 'Typed list',
          members: symbols.map((symbol) => ({ symbol })),
          source: 'typed',
        }),
      ),
    onSuccess: (saved) => {
      setName('')
      setText('')
      onSaved(saved.id)
    },
  })
  const upload = useMutation({
    mutationFn: (files: readonly SourceFile[]) =>
      engine.runJob((api, jobId) => api.importUniverses(jobId, files)),
    onSuccess: ({ saved }) => {
      const last = saved.at(-1)
      if (last) onSaved(last.id)
    },
  })
  const error = save.error ?? upload.error
  const count = symbols.length
  return (
    <Panel title="New universe" note="typed, pasted or from files">
      <div className={classes.form}>
        <label className={classes.note} htmlFor={id}>
          symbols
        </label>
        <textarea
          id={id}
          className={classes.area}
          placeholder="GME AMC BTC-USD …"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ProblemWords problems={problems} />
        <TextField label="name" value={name} placeholder="Typed list" onChange={setName} />
        <div className={classes.line}>
          <Button
            variant="filled"
            disabled={count === 0 || save.isPending}
            onClick={() => save.mutate()}
          >
            {count === 0 ? 'Save' : `Save ${formatPlural(count, 'symbol')}`}
          </Button>
          <FileButton label="Upload lists" onFiles={(files) => upload.mutate(files)} />
        </div>
        {upload.data?.refused.map(({ file, reason }) => (
          <p key={file} className={classes.prose} role="alert">
            <strong>{file}</strong>: {reason}
          </p>
        ))}
        {error ? <ErrorState error={error.app} /> : null}
      </div>
    </Panel>
  )
}
