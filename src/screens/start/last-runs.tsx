import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { runsQuery } from '../../client/queries'
import type { DatasetSummary } from '../../contracts/dataset'
import {
  formatCount,
  formatInterval,
  formatPlural,
  formatRate,
  formatRatio,
} from '../../core/format/figures'
import { formatMinute } from '../../core/format/times'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { labelWords } from '../../ui/label-words'
import { useNavigation } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import classes from './start.module.css'

const SHOWN = 6

interface FigureProps {
  readonly value: string
  readonly note: string
  /** Words stand left. */
  readonly isWords?: boolean
}

/** A figure over what it needs to be read right: its interval, what else was counted. */
function Figure({ value, note, isWords }: FigureProps) {
  return (
    <span className={classes.figure} data-words={isWords}>
      {value}
      <span className={classes.quiet}>{note}</span>
    </span>
  )
}

/** The last runs of a dataset with their out-of-sample figures. */
export function LastRuns({ dataset }: { readonly dataset: DatasetSummary }) {
  const { has, href } = useNavigation()
  const { data, error } = useQuery(runsQuery(useEngine(), dataset.id))
  if (error) return <ErrorState error={error.app} />
  if (!data) return null
  const runs = data.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, SHOWN)
  return (
    <Panel title="Last runs" note={`${dataset.name}; out of sample, 95%`}>
      {runs.length === 0 ? (
        <EmptyState
          action={has('/model') ? <a href={href('/model')}>Train the first one</a> : undefined}
        >
          No run on this dataset yet. Setups show compression alone until there is one.
        </EmptyState>
      ) : (
        <SimpleTable
          label="Last runs"
          rows={runs}
          rowKey={({ key }) => key}
          columns={[
            {
              id: 'run',
              header: 'run',
              rowHeader: true,
              cell: ({ key, trial }) => (
                <a href={href(has('/model') ? '/model' : '/', { run: key })}>#{trial}</a>
              ),
            },
            {
              id: 'when',
              header: 'when, UTC',
              cell: ({ createdAt, spec }) => (
                <Figure value={formatMinute(createdAt)} note={labelWords(spec.label)} isWords />
              ),
            },
            {
              id: 'rows',
              header: 'rows',
              align: 'right',
              cell: ({ pooled }) => (
                <Figure value={formatCount(pooled.n)} note={formatPlural(pooled.events, 'event')} />
              ),
            },
            {
              id: 'ap',
              header: 'avg precision, %',
              align: 'right',
              cell: ({ pooled }) => (
                <Figure
                  value={formatRate(pooled.averagePrecision)}
                  note={formatInterval(pooled.averagePrecisionCi, formatRate)}
                />
              ),
            },
            {
              id: 'base',
              header: 'base, %',
              align: 'right',
              cell: ({ pooled }) => formatRate(pooled.baseRate, 3),
            },
            {
              id: 'auc',
              header: 'AUC',
              align: 'right',
              cell: ({ pooled }) => (
                <Figure
                  value={formatRatio(pooled.auc)}
                  note={formatInterval(pooled.aucCi, formatRatio)}
                />
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
