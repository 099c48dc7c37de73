import type { RunResult, RunSummary } from '../../contracts/results'
import { formatCount, formatPlural, formatInterval, formatRate } from '../../core/format/figures'
import { formatDate } from '../../core/format/times'
import type { SetupFilter } from '../../state/setup-filter'
import { KeyHint } from '../../ui/key-hint'
import { describeTask } from '../../ui/label-words'
import { useNavigation } from '../../ui/navigation'
import { EventsLink } from '../../ui/events-link'
import { Panel } from '../../ui/panel'
import { QueueLink } from '../../ui/queue-link'
import { Facts } from '../../ui/stat'
import classes from './model.module.css'
import { useRowsFilter } from './row-links'

export interface RunsPanelProps {
  /** Newest first. */
  readonly runs: readonly RunSummary[]
  readonly current: RunResult | null
  readonly onShow: (key: string) => void
  /** Key of the run that the current one is compared with. */
  readonly versus?: string | null
  readonly onCompare?: (key: string | null) => void
  /** Shows the card of the current run. */
  readonly onCard?: () => void
}

/** How often this dataset was looked at, and the runs to switch to. */
export function RunsPanel({
  runs,
  current,
  onShow,
  versus = null,
  onCompare,
  onCard,
}: RunsPanelProps) {
  const trials = Math.max(0, ...runs.map(({ trial }) => trial))
  return (
    <Panel title="Trials on this data" note="every run counts: the best of many flatters">
      <p className={classes.count}>
        <span className={classes.big}>{formatCount(trials)}</span> by now
        {runs.length < trials
          ? `, ${formatCount(trials - runs.length)} of them deleted runs or rules tried`
          : ''}
      </p>
      <ul className={classes.runs}>
        {runs.map((run) => (
          <li key={run.key} className={classes.runLine}>
            <button
              type="button"
              className={classes.run}
              aria-current={run.key === current?.key}
              onClick={() => onShow(run.key)}
            >
              <strong>#{run.trial}</strong>
              <span className={classes.runWords}>
                {describeTask(run.spec)}
                <span className={classes.range}>
                  {run.spec.features.length} features · {formatDate(run.createdAt)}
                </span>
              </span>
              <span className={classes.runFigure}>
                {formatRate(run.pooled.averagePrecision)}
                <span className={classes.range}>
                  {formatInterval(run.pooled.averagePrecisionCi, formatRate)}
                </span>
              </span>
            </button>
            {current && onCompare && run.key !== current.key ? (
              <button
                type="button"
                className={classes.compare}
                aria-pressed={run.key === versus}
                aria-label={`Compare with #${run.trial}`}
                onClick={() => onCompare(run.key === versus ? null : run.key)}
              >
                compare
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>right: average precision, % with 95% interval</p>
      {current ? <RunFacts run={current} onCard={onCard} /> : null}
    </Panel>
  )
}

interface RunFactsProps {
  readonly run: RunResult
  readonly onCard: (() => void) | undefined
}

/** A count of rows that opens them where a filter names them. */
const opened = (key: string, count: number, filter: Partial<SetupFilter> | null) =>
  filter ? (
    <QueueLink key={key} filter={filter}>
      {formatCount(count)}
    </QueueLink>
  ) : (
    formatCount(count)
  )

function RunFacts({ run, onCard }: RunFactsProps) {
  const { href } = useNavigation()
  const { coverage } = run
  const rows = useRowsFilter(run)
  return (
    <>
      <Facts
        rows={[
          ['Instruments', formatCount(coverage.instruments)],
          ['Eligible rows', opened('rows', coverage.eligibleRows, rows)],
          [
            'Labelled, of them positive',
            <>
              {formatCount(coverage.labelledRows)},{' '}
              {opened('positives', coverage.positives, rows && { ...rows, outcomes: 'hits' })}
            </>,
          ],
          [
            'Events',
            <EventsLink key="events" filter={rows}>
              {formatCount(coverage.events)}
            </EventsLink>,
          ],
          ...(coverage.suspect?.bars
            ? ([
                [
                  'Left out as suspect',
                  `${formatPlural(coverage.suspect.bars, 'row')}, ${formatPlural(coverage.suspect.events, 'event')}`,
                ],
              ] as const)
            : []),
          [
            'Rows scored',
            <QueueLink
              key="scored"
              filter={{ cls: run.spec.assetClass ?? 'all', pmin: 0 }}
              title="Review the scored bars, the best first"
            >
              {formatCount(coverage.scoredRows)}
            </QueueLink>,
          ],
          ['Seed', formatCount(run.spec.seed)],
        ]}
      />
      <p className={classes.key}>
        <span>Run key</span>
        <code className={classes.id}>{run.key}</code>
      </p>
      {onCard ? (
        <p className={classes.links}>
          <button type="button" className={classes.choose} onClick={onCard}>
            Card of this run <KeyHint of="model.card" />
          </button>
        </p>
      ) : null}
      <p className={classes.links}>
        <a href={href('/backtest', { run: run.key })}>Backtest of this run</a>
        <a href={href('/setups', { run: run.key })}>Setups it scores</a>
      </p>
    </>
  )
}
