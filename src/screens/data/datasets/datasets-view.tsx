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
import { type Change, changeWords, lastChangeStore, undoChange } from './last-change'
import { SyntheticForm } from './synthetic-form'
import classes from '../data.module.css'

interface DatasetsViewProps {
  readonly onImport: () => void
  /** Shows the pane that generates synthetic data. */
  readonly generating: boolean
  readonly onGenerated: () => void
}

/** `[` and `]` go through the datasets; J and K are the instruments'. */
function useSteps(datasets: readonly DatasetSummary[]): void {
  const { datasetId, select } = useSelection()
  const step = (by: number) => {
    const at = datasets.findIndex(({ id }) => id === datasetId)
    const next = datasets[Math.min(datasets.length - 1, Math.max(0, at + by))]
    if (next) select(next.id)
  }
  useHotkeys({ 'datasets.next': () => step(1), 'datasets.before': () => step(-1) })
}

function NoDatasets({ onImport }: Pick<DatasetsViewProps, 'onImport'>) {
  const action = (
    <Button variant="filled" onClick={onImport}>
      Import files
    </Button>
  )
  return (
    <Panel>
      <EmptyState action={action}>No dataset is stored in this browser yet.</EmptyState>
    </Panel>
  )
}

function DatasetList({ datasets }: { readonly datasets: readonly DatasetSummary[] }) {
  const { datasetId, select } = useSelection()
  return (
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
  )
}

export function DatasetsView({ onImport, generating, onGenerated }: DatasetsViewProps) {
  const engine = useEngine()
  const { datasetId, select } = useSelection()
  const { change } = useValue(lastChangeStore)
  const { data, error: listError } = useQuery(datasetsQuery(engine))
  const undo = useMutation({
    mutationFn: (last: Change) => undoChange(engine, last),
    onSuccess: (id) => {
      if (id !== datasetId) select(id)
    },
  })
  const erase = useMutation({
    mutationFn: (id: string) => engine.ask((api) => api.eraseDataset(id)),
    onSuccess: () => lastChangeStore.set({ change: null }),
  })
  const datasets = data ?? []
  useSteps(datasets)
  const shown = datasets.find(({ id }) => id === datasetId)
  const showOther = () => select(datasets.find(({ id }) => id !== datasetId)?.id ?? null)
  const showGenerated = (id: string) => {
    onGenerated()
    select(id)
  }
  const error = listError ?? undo.error ?? erase.error
  return (
    <>
      {error ? <ErrorState error={error.app} /> : null}
      {change ? (
        <UndoBar text={changeWords(change)} onUndo={() => undo.mutate(change)}>
          {change.kind === 'deleted' ? (
            <Button variant="subtle" size="compact-xs" onClick={() => erase.mutate(change.id)}>
              Delete for good and free its space
            </Button>
          ) : null}
        </UndoBar>
      ) : null}
      {data?.length === 0 && !generating ? <NoDatasets onImport={onImport} /> : null}
      <div className={classes.split}>
        <div className={classes.column}>
          {generating ? <SyntheticForm datasets={datasets} onDone={showGenerated} /> : null}
          {datasets.length > 0 ? <DatasetList datasets={datasets} /> : null}
        </div>
        {shown ? <DatasetDetailPane key={shown.id} summary={shown} onDeleted={showOther} /> : null}
      </div>
    </>
  )
}
