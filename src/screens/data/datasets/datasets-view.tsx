import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { datasetsQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { Panel } from '../../../ui/panel'
import { useSelection } from '../../../ui/selection'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { useValue } from '../../../ui/value-store'
import { UndoBar } from '../undo-bar'
import { DatasetDetailPane } from './dataset-detail'
import { DatasetItem } from './dataset-item'
import { deletedStore } from './deleted-store'
import classes from '../data.module.css'

interface DatasetsViewProps {
  readonly onImport: () => void
}

/** Brings the last deleted dataset back. */
function useUndo(select: (id: string) => void) {
  const engine = useEngine()
  return useMutation({
    mutationFn: (id: string) => engine.ask((api) => api.restoreDataset(id)),
    onSuccess: ({ id }) => {
      deletedStore.set({ dataset: null })
      select(id)
    },
  })
}

/** `[` and `]` go through the datasets; J and K are the instruments'. */
function useSteps(datasets: readonly DatasetSummary[]): void {
  const { datasetId, select } = useSelection()
  const step = (by: number) => {
    const at = datasets.findIndex(({ id }) => id === datasetId)
    const next = datasets[Math.min(datasets.length - 1, Math.max(0, at + by))]
    if (next) select(next.id)
  }
  useHotkeys('Data', [
    { keys: [']'], label: 'Next dataset', run: () => step(1) },
    { keys: ['['], label: 'Dataset before', run: () => step(-1) },
  ])
}

export function DatasetsView({ onImport }: DatasetsViewProps) {
  const engine = useEngine()
  const { datasetId, select } = useSelection()
  const { dataset: deleted } = useValue(deletedStore)
  const query = useQuery(datasetsQuery(engine))
  const undo = useUndo(select)
  const datasets = query.data ?? []
  useSteps(datasets)
  const shown = datasets.find(({ id }) => id === datasetId)
  const showOther = () => select(datasets.find(({ id }) => id !== datasetId)?.id ?? null)
  const error = query.error ?? undo.error
  return (
    <>
      {error ? <ErrorState error={error.app} /> : null}
      {deleted ? (
        <UndoBar text={`Deleted ${deleted.name}.`} onUndo={() => undo.mutate(deleted.id)} />
      ) : null}
      {query.data && datasets.length === 0 ? (
        <Panel>
          <EmptyState
            action={
              <Button variant="filled" onClick={onImport}>
                Import files
              </Button>
            }
          >
            No dataset is stored in this browser yet.
          </EmptyState>
        </Panel>
      ) : null}
      {datasets.length > 0 ? (
        <div className={classes.split}>
          <Panel flush title="Datasets" note="stored in this browser">
            <ul className={classes.list}>
              {datasets.map((dataset) => (
                <li key={dataset.id}>
                  <DatasetItem
                    dataset={dataset}
                    current={dataset.id === datasetId}
                    onSelect={() => select(dataset.id)}
                  />
                </li>
              ))}
            </ul>
          </Panel>
          {shown ? (
            <DatasetDetailPane key={shown.id} summary={shown} onDeleted={showOther} />
          ) : null}
        </div>
      ) : null}
    </>
  )
}
