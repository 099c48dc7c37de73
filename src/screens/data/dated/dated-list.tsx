import { Button } from '@mantine/core'
import type { DatasetSummary } from '../../../contracts/dataset'
import { ATTENTION, type DatedSeriesSummary } from '../../../contracts/dated-series'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { EmptyState } from '../../../ui/empty-state'
import { Panel } from '../../../ui/panel'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { lagWords, periodWords } from './dated-words'
import classes from './dated.module.css'

interface DatedListProps {
  readonly dataset: DatasetSummary
  readonly series: readonly DatedSeriesSummary[]
  /** Symbols with bars. */
  readonly members: readonly string[]
  readonly onDelete: (series: DatedSeriesSummary) => void
}

function columnsOf(
  withBars: ReadonlySet<string>,
  onDelete: DatedListProps['onDelete'],
): readonly SimpleColumn<DatedSeriesSummary>[] {
  return [
    { id: 'name', header: 'name', cell: ({ name }) => name },
    {
      id: 'symbol',
      header: 'symbol',
      rowHeader: true,
      cell: ({ symbol }) => (
        <>
          {symbol}
          {withBars.has(symbol) ? null : <span className={classes.quiet}> no bars</span>}
        </>
      ),
    },
    { id: 'points', header: 'values', align: 'right', cell: (one) => formatCount(one.points) },
    {
      id: 'span',
      header: 'from – to',
      cell: (one) => `${one.first} – ${one.last}, ${periodWords(one.periodDays)}`,
    },
    { id: 'lag', header: 'known', cell: (one) => lagWords(one.lagBars, one.hasAvailability) },
    { id: 'source', header: 'source', cell: ({ source }) => source },
    {
      id: 'act',
      header: <span className={classes.hidden}>delete</span>,
      cell: (one) => (
        <Button
          size="compact-xs"
          aria-label={`Delete ${one.name} of ${one.symbol}`}
          onClick={() => onDelete(one)}
        >
          Delete
        </Button>
      ),
    },
  ]
}

/** The stored series, and which of them a model can use. */
export function DatedList({ dataset, series, members, onDelete }: DatedListProps) {
  const withBars = new Set(members)
  const used = series.filter(({ name, symbol }) => name === ATTENTION && withBars.has(symbol))
  return (
    <Panel flush title="Dated series" note={`of ${dataset.name}`} className={classes.fill ?? ''}>
      {series.length === 0 ? (
        <EmptyState>
          No dated series yet. Choose a file, for example page views of a company’s article, and
          name the symbol it belongs to.
        </EmptyState>
      ) : (
        <>
          <p className={classes.says}>
            {formatPlural(used.length, 'instrument')} of {formatCount(dataset.instruments)} have
            attention. Choose attention_delta_7d among the features in Model to use it; where there
            is none the feature is missing. Series of other names are kept, not used.
          </p>
          <div className={classes.table}>
            <SimpleTable
              label="Dated series"
              columns={columnsOf(withBars, onDelete)}
              rows={series}
              rowKey={({ name, symbol }) => `${name} ${symbol}`}
            />
          </div>
        </>
      )}
    </Panel>
  )
}
