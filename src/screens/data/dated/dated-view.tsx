import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { datedSeriesQuery } from '../../../client/dated-queries'
import { useEngine } from '../../../client/engine-context'
import { datasetQuery, datasetsQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type {
  DatedSeriesPreview,
  DatedSeriesSummary,
  PageViewsFailure,
} from '../../../contracts/dated-series'
import type { SourceFile } from '../../../contracts/source-file'
import { formatPlural } from '../../../core/format/figures'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { FileButton } from '../../../ui/file-buttons'
import { Panel } from '../../../ui/panel'
import { useSelection } from '../../../ui/selection'
import { UndoBar } from '../undo-bar'
import { DatedForm } from './dated-form'
import { DatedList } from './dated-list'
import { PageViewFailures } from './page-view-failures'
import { PageViewsForm } from './page-views-form'
import classes from './dated.module.css'

/** Values by date beside the bars of the chosen dataset: attention, sentiment, counts. */
export function DatedView() {
  const engine = useEngine()
  const { datasetId } = useSelection()
  const { data } = useQuery(datasetsQuery(engine))
  const dataset = data?.find(({ id }) => id === datasetId)
  if (dataset) return <DatedDesk key={dataset.id} dataset={dataset} />
  return data === undefined ? null : (
    <Panel>
      <EmptyState>
        Choose a dataset above, or import price files: dated series belong to a dataset.
      </EmptyState>
    </Panel>
  )
}

function useDated(dataset: DatasetSummary) {
  const engine = useEngine()
  const [preview, setPreview] = useState<DatedSeriesPreview | null>(null)
  const [gone, setGone] = useState<DatedSeriesSummary | null>(null)
  const read = useMutation({
    mutationFn: ([file]: readonly SourceFile[]) =>
      engine.runJob((api, jobId) => api.readDatedSeries(jobId, file as SourceFile)),
    onSuccess: setPreview,
    onError: () => setPreview(null),
  })
  const remove = useMutation({
    mutationFn: (one: DatedSeriesSummary) =>
      engine.ask((api) => api.deleteDatedSeries(dataset.id, [one])),
    onSuccess: (_, one) => setGone(one),
  })
  const restore = useMutation({
    mutationFn: (one: DatedSeriesSummary) =>
      engine.ask((api) => api.restoreDatedSeries(dataset.id, [one])),
    onSuccess: () => setGone(null),
  })
  return { preview, setPreview, gone, read, remove, restore }
}

function DatedDesk({ dataset }: { readonly dataset: DatasetSummary }) {
  const engine = useEngine()
  const { preview, setPreview, gone, read, remove, restore } = useDated(dataset)
  const list = useQuery(datedSeriesQuery(engine, dataset.id))
  const detail = useQuery(datasetQuery(engine, dataset.id))
  const members = detail.data?.members.map(({ symbol }) => symbol) ?? []
  const error = read.error ?? remove.error ?? restore.error ?? list.error
  const [saved, setSaved] = useState('')
  const [failed, setFailed] = useState<readonly PageViewsFailure[]>([])
  return (
    <div className={classes.split}>
      <div className={classes.column}>
        <Panel title="Import" note="one file of dated values">
          <div className={classes.form}>
            <p className={classes.prose}>
              Page views, search interest, mention counts, fear and greed: any CSV, TSV or JSON with
              dates or symbols and a number. Options flow, insider filings and social feeds have no
              honest source that a browser can read: this import is their place.
            </p>
            <div>
              <FileButton
                label="Choose file"
                primary
                onFiles={(files) => {
                  setSaved('')
                  setFailed([])
                  read.mutate(files)
                }}
              />
            </div>
            {error && error.app.code !== 'cancelled' ? <ErrorState error={error.app} /> : null}
            {saved ? (
              <p className={classes.prose} role="status">
                {saved}
              </p>
            ) : null}
          </div>
        </Panel>
        <PageViewFailures failed={failed} />
        {preview ? null : (
          <PageViewsForm
            dataset={dataset}
            onRead={(answer) => {
              setSaved('')
              setFailed(answer.failed)
              setPreview(answer.preview)
            }}
          />
        )}
        {preview ? (
          <DatedForm
            key={preview.previewId}
            dataset={dataset}
            members={members}
            preview={preview}
            onSaved={({ saved: series, withoutBars }) => {
              setPreview(null)
              const beside =
                withoutBars.length > 0 ? `; ${withoutBars.length} of them without bars here` : ''
              setSaved(`Saved ${formatPlural(series.length, 'series', 'series')}${beside}.`)
            }}
            onCancel={() => setPreview(null)}
          />
        ) : null}
      </div>
      <div className={classes.column}>
        {gone ? (
          <UndoBar
            text={`Deleted ${gone.name} of ${gone.symbol}.`}
            onUndo={() => restore.mutate(gone)}
          />
        ) : null}
        <DatedList
          series={list.data ?? []}
          members={members}
          dataset={dataset}
          onDelete={(one) => remove.mutate(one)}
        />
      </div>
    </div>
  )
}
