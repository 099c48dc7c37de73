import type { ReliabilityBin, RunResult } from '../contracts/results'
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatPlural,
  formatRate,
} from '../core/format/figures'
import type { SetupFilter } from '../state/setup-filter'
import { EventsLink } from './events-link'
import { QueueLink } from './queue-link'
import classes from './reliability-bins.module.css'
import { SimpleTable } from './simple-table'

const percent = (value: number | null) => formatRate(value, 1)

/** The queue of the bars that a run gave such a probability. */
export function binFilter({ spec }: Pick<RunResult, 'spec'>, { lo, hi }: ReliabilityBin) {
  const cls = spec.assetClass ?? 'all'
  return { cls, pmin: lo, pmax: hi } satisfies Partial<SetupFilter>
}

/** The bins of a run's reliability; their counts open the bars behind them. */
export function ReliabilityBins({ run }: { readonly run: RunResult }) {
  return (
    <details className={classes.bins}>
      <summary>
        {formatPlural(run.reliability.length, 'bin')} as a table, each opens its bars
      </summary>
      <SimpleTable
        label="Reliability by bin of calibrated probability"
        rows={run.reliability.toReversed()}
        rowKey={({ lo }) => String(lo)}
        columns={[
          {
            id: 'predicted',
            header: 'predicted',
            align: 'right',
            cell: (bin) => <strong>{formatPercent(bin.meanPredicted, 1)}</strong>,
          },
          {
            id: 'observed',
            header: 'observed',
            align: 'right',
            cell: ({ observed }) => <strong>{formatPercent(observed.rate, 1)}</strong>,
          },
          {
            id: 'ci',
            header: '95%',
            align: 'right',
            cell: ({ observed }) => (
              <span className={classes.quiet}>{formatInterval(observed.ci, percent)}</span>
            ),
          },
          {
            id: 'hits',
            header: 'exploded',
            align: 'right',
            cell: (bin) => (
              <QueueLink
                filter={{ ...binFilter(run, bin), outcomes: 'hits' }}
                title={`Review the ${formatPlural(bin.observed.hits, 'bar')} that exploded, ${formatPlural(bin.events, 'event')}`}
              >
                {formatCount(bin.observed.hits)}
              </QueueLink>
            ),
          },
          {
            id: 'n',
            header: 'of',
            align: 'right',
            cell: (bin) => (
              <QueueLink
                filter={binFilter(run, bin)}
                title="Review these bars, and those of the bin whose outcome is not known yet"
              >
                {formatCount(bin.observed.n)}
              </QueueLink>
            ),
          },
          {
            id: 'events',
            header: 'events',
            align: 'right',
            cell: (bin) => (
              <EventsLink filter={binFilter(run, bin)}>{formatCount(bin.events)}</EventsLink>
            ),
          },
        ]}
      />
    </details>
  )
}
