import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { SourceFile } from '../../../contracts/engine-api'
import { coilError } from '../../../contracts/errors'
import { formatPlural } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { TextField } from '../../../ui/field'
import { FileButton } from '../../../ui/file-buttons'
import { Panel } from '../../../ui/panel'
import { parseSymbols } from './parse-symbols'
import classes from '../data.module.css'

/** Reads files and stores those that are lists of symbols; answers the id of the last one. */
function useUpload(onSaved: (id: string) => void) {
  const engine = useEngine()
  return useMutation({
    mutationFn: async (files: readonly SourceFile[]) => {
      const preview = await engine.runJob((api, jobId) => api.readFiles(jobId, files))
      engine.discardPreview(preview.previewId)
      const lists = preview.files.flatMap(({ key, universe }) =>
        universe ? [{ key, universe }] : [],
      )
      if (lists.length === 0) {
        throw coilError(
          'bad_input',
          `${preview.files[0]?.key ?? 'The file'} is not a list of symbols.`,
          {
            stage: 'read',
            hint: 'Prices go in through Import files.',
          },
        )
      }
      let id = ''
      for (const { key, universe } of lists) {
        const name = key.replace(/\.[a-z]+$/i, '')
        id = (await engine.ask((api) => api.saveUniverse(name, universe, key))).id
      }
      return id
    },
    onSuccess: onSaved,
  })
}

export function UniverseForm({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const engine = useEngine()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const symbols = parseSymbols(text)
  const upload = useUpload(onSaved)
  const save = useMutation({
    mutationFn: () =>
      engine.ask((api) => api.saveUniverse(name.trim() || 'Typed list', symbols, 'typed')),
    onSuccess: ({ id }) => {
      setName('')
      setText('')
      onSaved(id)
    },
  })
  const error = save.error ?? upload.error
  return (
    <Panel title="New universe" note="typed, pasted or from a file">
      <div className={classes.form}>
        <TextField label="name" value={name} width={240} onChange={setName} />
        <textarea
          className={classes.area}
          aria-label="Symbols"
          placeholder="GME AMC BTC-USD …"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={classes.line}>
          <Button
            variant="filled"
            disabled={symbols.length === 0 || save.isPending}
            onClick={() => save.mutate()}
          >
            {symbols.length === 0 ? 'Save' : `Save ${formatPlural(symbols.length, 'symbol')}`}
          </Button>
          <FileButton label="Upload a list" onFiles={(files) => upload.mutate(files)} />
        </div>
        {error ? <ErrorState error={error.app} /> : null}
      </div>
    </Panel>
  )
}
