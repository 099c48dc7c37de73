import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { universesQuery } from '../../../client/queries'
import type { Universe } from '../../../contracts/dataset'
import { formatPlural } from '../../../core/format/figures'
import { formatDate } from '../../../core/format/times'
import { downloadCsv } from '../../../ui/csv'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { Panel } from '../../../ui/panel'
import { UndoBar } from '../undo-bar'
import { UniverseForm } from './universe-form'
import classes from '../data.module.css'

const NONE: readonly Universe[] = []

function UniversePane({ universe, onDelete }: { universe: Universe; onDelete: () => void }) {
  const { name, symbols, source, createdAt } = universe
  return (
    <Panel
      title={name}
      note={`${formatPlural(symbols.length, 'symbol')} · from ${source} · ${formatDate(createdAt)}`}
      aside={
        <>
          <Button
            onClick={() =>
              downloadCsv(
                `${name}.csv`,
                ['symbol'],
                symbols.map((symbol) => [symbol]),
              )
            }
          >
            CSV
          </Button>
          <Button onClick={onDelete}>Delete</Button>
        </>
      }
    >
      <div className={classes.symbols} tabIndex={0} role="group" aria-label={`Symbols of ${name}`}>
        {symbols.join(' ')}
      </div>
    </Panel>
  )
}

/** Named lists of symbols: uploaded, typed, deleted and brought back. */
export function UniversesView() {
  const engine = useEngine()
  const { data = NONE, error } = useQuery(universesQuery(engine))
  const [chosen, setChosen] = useState<string | null>(null)
  const remove = useMutation({
    mutationFn: (id: string) => engine.ask((api) => api.deleteUniverse(id)),
  })
  const restore = useMutation({
    mutationFn: ({ name, symbols, source }: Universe) =>
      engine.ask((api) => api.saveUniverse(name, symbols, source)),
    onSuccess: ({ id }) => {
      remove.reset()
      setChosen(id)
    },
  })
  const shown = data.find(({ id }) => id === chosen) ?? data[0]
  const failure = error ?? remove.error ?? restore.error
  const deleted = remove.data
  return (
    <>
      {failure ? <ErrorState error={failure.app} /> : null}
      {deleted ? (
        <UndoBar text={`Deleted ${deleted.name}.`} onUndo={() => restore.mutate(deleted)} />
      ) : null}
      <div className={classes.split}>
        <div className={classes.column}>
          <UniverseForm onSaved={setChosen} />
          <Panel flush title="Universes" note="lists of symbols that can filter any dataset">
            {data.length === 0 ? (
              <EmptyState>
                No universe is stored yet. Type symbols above or upload a list.
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {data.map(({ id, name, symbols, source, createdAt }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className={classes.item}
                      aria-current={id === shown?.id}
                      onClick={() => setChosen(id)}
                    >
                      <span className={classes.itemTitle}>{name}</span>
                      {formatPlural(symbols.length, 'symbol')}
                      <span className={classes.itemNote}>
                        {source} · {formatDate(createdAt)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
        {shown ? <UniversePane universe={shown} onDelete={() => remove.mutate(shown.id)} /> : null}
      </div>
    </>
  )
}
