import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Universe } from '../../../../contracts/dataset'
import type { UniversePatch } from '../../../../contracts/universes'
import { formatPlural } from '../../../../core/format/figures'
import { formatMinute } from '../../../../core/format/times'
import { TextField } from '../../../../ui/field'
import { KeyHint } from '../../../../ui/key-hint'
import { parseDate } from '../../../../ui/parse-field'
import { useHotkeys } from '../../../../ui/use-hotkeys'
import classes from '../universes.module.css'

/** Where a list comes from, as the end of a line. */
export const sourceWords = (source: string): string =>
  source === 'typed' ? 'typed' : `from ${source}`

interface UniverseHeadProps {
  readonly universe: Universe
  readonly onPatch: (patch: UniversePatch) => void
  readonly onDelete: () => void
  readonly onCsv: () => void
}

interface Draft {
  readonly name: string
  readonly asOf: string
}

/** Name, date and source; name and date are edited in place: Enter keeps, Escape drops. */
export function UniverseHead({ universe, onPatch, onDelete, onCsv }: UniverseHeadProps) {
  const { name, asOf, source, symbols, createdAt } = universe
  const [draft, setDraft] = useState<Draft | null>(null)
  const open = () => setDraft({ name, asOf })
  useHotkeys({ 'universes.edit': open })
  const date = draft ? parseDate(draft.asOf) : { value: asOf }
  const problem = 'problem' in date ? date.problem : date.value === null ? 'a date is needed' : null
  const keep = () => {
    if (!draft || problem !== null) return
    const patch: UniversePatch = {
      ...(draft.name.trim() === '' || draft.name.trim() === name
        ? {}
        : { name: draft.name.trim() }),
      ...(draft.asOf.trim() === asOf ? {} : { asOf: draft.asOf.trim() }),
    }
    setDraft(null)
    if (Object.keys(patch).length > 0) onPatch(patch)
  }
  const drop = () => setDraft(null)
  return (
    <>
      <div className={classes.line}>
        {draft ? (
          <>
            <TextField
              bare
              autoFocus
              label="Name of the universe"
              width={260}
              value={draft.name}
              onChange={(next) => setDraft({ ...draft, name: next })}
              onEnter={keep}
              onEscape={drop}
            />
            <TextField
              bare
              label="As-of date of the list"
              width={110}
              value={draft.asOf}
              onChange={(next) => setDraft({ ...draft, asOf: next })}
              onEnter={keep}
              onEscape={drop}
            />
            {problem === null ? null : (
              <span className={classes.note} role="alert">
                {problem}
              </span>
            )}
            <Button disabled={problem !== null} onClick={keep}>
              Keep
            </Button>
            <Button variant="subtle" onClick={drop}>
              Drop
            </Button>
          </>
        ) : (
          <>
            <h2 className={classes.name}>{name}</h2>
            <Button variant="subtle" onClick={open}>
              Edit name and date
            </Button>
            <KeyHint of="universes.edit" />
          </>
        )}
        <span className={classes.push} />
        <Button onClick={onCsv}>CSV</Button>
        <Button onClick={onDelete}>Delete</Button>
      </div>
      <span className={classes.note}>
        {formatPlural(symbols.length, 'symbol')} · as of {asOf} · {sourceWords(source)} · stored{' '}
        {formatMinute(createdAt)} UTC
      </span>
    </>
  )
}
