import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine, useJobs } from '../../../../client/engine-context'
import { datasetsQuery, screenQuery } from '../../../../client/queries'
import type { DatasetSummary } from '../../../../contracts/dataset'
import { presetOf, SCREEN_PRESETS } from '../../../../core/universe/presets'
import { EmptyState } from '../../../../ui/empty-state'
import { ErrorState } from '../../../../ui/error-state'
import { Select } from '../../../../ui/field'
import { JobProgress } from '../../../../ui/job-progress'
import { useNavigation, useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { Segmented } from '../../../../ui/segmented'
import { useSelection } from '../../../../ui/selection'
import { AsOfField } from './as-of-field'
import { presetSearch } from './preset-search'
import { ScreenDesk } from './screen-desk'
import classes from '../universes.module.css'

const PRESETS = SCREEN_PRESETS.map(({ id, name }) => ({ value: id, label: name }))

interface DatasetPresetsProps {
  readonly dataset: DatasetSummary
  readonly onSaved: (id: string) => void
}

function DatasetPresets({ dataset, onSaved }: DatasetPresetsProps) {
  const engine = useEngine()
  const jobs = useJobs()
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const { select } = useSelection()
  const [view, setView] = useSearchState(presetSearch)
  const preset = presetOf(view.preset)
  const asOf = view.asof ?? dataset.last
  const { data: table, error, isFetching } = useQuery(screenQuery(engine, dataset, asOf))
  const job = jobs.find(({ stage }) => stage.startsWith('Figures as of')) ?? null
  return (
    <>
      <div className={classes.fields}>
        <Segmented
          label="Preset"
          options={PRESETS}
          value={view.preset}
          onChange={(next) => setView({ preset: next, cond: null, limit: -1 })}
        />
        <Select
          label="dataset"
          value={dataset.id}
          options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setView({ asof: null })
            select(id)
          }}
        />
        <AsOfField
          value={asOf}
          first={dataset.first}
          last={dataset.last}
          onCommit={(date) => setView({ asof: date === dataset.last ? null : date })}
        />
        <Button
          disabled={view.cond === null && view.limit === -1}
          onClick={() => setView({ cond: null, limit: -1 })}
        >
          Conditions of the preset
        </Button>
      </div>
      {error ? <ErrorState error={error.app} /> : null}
      {isFetching ? (
        <JobProgress
          job={job}
          title="Computing figures"
          onCancel={() => job && engine.cancelJob(job.jobId)}
        />
      ) : null}
      {table ? (
        <ScreenDesk
          key={preset.id}
          table={table}
          dataset={dataset}
          preset={preset}
          onSaved={onSaved}
        />
      ) : null}
    </>
  )
}

/** Universes out of a dataset: visible conditions on figures at a date. */
export function PresetsView({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const { data: datasets } = useQuery(datasetsQuery(useEngine()))
  const { datasetId } = useSelection()
  const { go } = useNavigation()
  const dataset = datasets?.find(({ id }) => id === datasetId) ?? datasets?.[0]
  if (!datasets) return null
  if (!dataset) {
    return (
      <Panel>
        <EmptyState
          action={<Button onClick={() => go('/data', { view: 'import' })}>Import files</Button>}
        >
          Presets choose instruments of a dataset, and none is stored yet.
        </EmptyState>
      </Panel>
    )
  }
  return <DatasetPresets key={dataset.id} dataset={dataset} onSaved={onSaved} />
}
