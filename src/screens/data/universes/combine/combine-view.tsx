import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useEngine } from '../../../../client/engine-context'
import { datasetQuery, datasetsQuery } from '../../../../client/queries'
import type { Universe } from '../../../../contracts/dataset'
import { formatCount, formatPlural } from '../../../../core/format/figures'
import { coverMembers } from '../../../../core/universe/coverage'
import type { SetOperation } from '../../../../core/universe/sets'
import { EmptyState } from '../../../../ui/empty-state'
import { ErrorState } from '../../../../ui/error-state'
import { Select, TextField } from '../../../../ui/field'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { Segmented } from '../../../../ui/segmented'
import { MembersTable } from '../lists/members-table'
import { combineSearch } from './combine-search'
import { combined, datasetOf, ofDataset, type Operand, operandOptions } from './operands'
import classes from '../universes.module.css'

const OPERATIONS: readonly { readonly value: SetOperation; readonly label: string }[] = [
  { value: 'union', label: 'Union' },
  { value: 'intersection', label: 'Intersection' },
  { value: 'minus', label: 'Minus' },
]

/** The list that an operand names; null while it is read, or when it is gone. */
function useOperand(operand: string | null, universes: readonly Universe[]) {
  const engine = useEngine()
  const id = datasetOf(operand)
  const { data, error } = useQuery({ ...datasetQuery(engine, id ?? ''), enabled: id !== null })
  const list = useMemo((): Operand | null => {
    if (id !== null) return data ? ofDataset(data) : null
    return universes.find((one) => `universe ${one.id}` === operand) ?? null
  }, [id, data, operand, universes])
  return { list, error: id === null ? null : error }
}

interface CombineViewProps {
  readonly universes: readonly Universe[]
  readonly onSaved: (id: string) => void
}

/** Two lists, an operation, what comes of it, and its saving. */
export function CombineView({ universes, onSaved }: CombineViewProps) {
  const engine = useEngine()
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const [view, setView] = useSearchState(combineSearch)
  const [name, setName] = useState('')
  const options = operandOptions(universes, datasets)
  const leftValue = view.left ?? options[0]?.value ?? null
  const rightValue = view.right ?? options[1]?.value ?? options[0]?.value ?? null
  const left = useOperand(leftValue, universes)
  const right = useOperand(rightValue, universes)
  const draft = useMemo(
    () => (left.list && right.list ? combined(view.op, left.list, right.list) : null),
    [view.op, left.list, right.list],
  )
  const rows = useMemo(() => coverMembers(draft?.members ?? [], []), [draft])
  const save = useMutation({
    mutationFn: () => {
      if (!draft) throw new RangeError('two lists are needed')
      return engine.ask((api) => api.saveUniverse({ ...draft, name: name.trim() || draft.name }))
    },
    onSuccess: ({ id }) => onSaved(id),
  })
  if (options.length === 0) {
    return (
      <Panel>
        <EmptyState>
          There is nothing to combine yet: store a universe under Lists, or import a dataset.
        </EmptyState>
      </Panel>
    )
  }
  const error = left.error ?? right.error ?? save.error
  const count = draft?.members.length ?? 0
  return (
    <Panel flush className={classes.fill ?? ''}>
      <div className={classes.head}>
        <div className={classes.fields}>
          <Select
            label="first list"
            value={leftValue ?? ''}
            options={options}
            onChange={(value) => setView({ left: value })}
          />
          <Segmented
            label="Operation"
            options={OPERATIONS}
            value={view.op}
            onChange={(op) => setView({ op })}
          />
          <Select
            label="second list"
            value={rightValue ?? ''}
            options={options}
            onChange={(value) => setView({ right: value })}
          />
          <span className={classes.push} />
          <TextField
            label="name"
            width={240}
            value={name}
            placeholder={draft?.name ?? ''}
            onChange={setName}
          />
          <Button
            variant="filled"
            disabled={count === 0 || save.isPending}
            onClick={() => save.mutate()}
          >
            {count === 0 ? 'Nothing to save' : `Save universe of ${formatCount(count)}`}
          </Button>
        </div>
        {left.list && right.list && draft ? (
          <span className={classes.note} role="status">
            {formatPlural(left.list.members.length, 'symbol')} of {left.list.name},{' '}
            {formatPlural(right.list.members.length, 'symbol')} of {right.list.name}:{' '}
            <strong>{formatCount(count)}</strong> in the result, as of {draft.asOf}
          </span>
        ) : null}
        {error ? <ErrorState error={error.app} /> : null}
      </div>
      <MembersTable rows={rows} hasDataset={false} />
    </Panel>
  )
}
