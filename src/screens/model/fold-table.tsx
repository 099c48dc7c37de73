import type { ReactNode } from 'react'
import type { FoldRange, FoldResult, RunResult, ScoreMetrics } from '../../contracts/results'
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatRate,
  formatRatio,
} from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { CsvLink } from '../../ui/csv-link'
import { EventsLink } from '../../ui/events-link'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { MIN_EVENTS, type WhiskerDomain } from '../../ui/whisker-scale'
import { Whisker } from '../../ui/whisker'
import { foldsCsv } from './folds-csv'
import classes from './model.module.css'
import { precisionDomain } from './precision-domain'
import { BestLink, RowsLinks, ScoredLinks, useRowsFilter } from './row-links'

/** A fold, or all of them together when `fold` is null. */
interface Line {
  readonly fold: FoldResult | null
  readonly metrics: ScoreMetrics
}

/** Every fold with its dates, rows and out-of-sample figures, and all of them together. */
export function FoldTable({ run }: { readonly run: RunResult }) {
  const lines: readonly Line[] = [
    ...run.folds.map((fold) => ({ fold, metrics: fold.metrics })),
    { fold: null, metrics: run.pooled },
  ]
  const rows = useRowsFilter(run)
  const domain = precisionDomain(lines.map(({ metrics }) => metrics))
  return (
    <Panel
      title="Folds"
      note="average precision with 95% interval, dates resampled in blocks; tick: the base rate"
      aside={<CsvLink of="folds" name={`run ${run.trial} folds`} text={() => foldsCsv(run)} />}
    >
      <div className={classes.wide}>
        <SimpleTable
          label="Fold table"
          rows={lines}
          rowKey={({ fold }) => String(fold?.fold ?? 'pooled')}
          columns={[
            {
              id: 'fold',
              header: 'fold',
              rowHeader: true,
              cell: ({ fold }) => (fold ? fold.fold : <strong>pooled</strong>),
            },
            { id: 'train', header: 'train', cell: ({ fold }) => fold && trainCell(fold, rows) },
            {
              id: 'cal',
              header: 'calibrate',
              cell: ({ fold }) => fold && calibrateCell(fold, rows),
            },
            {
              id: 'test',
              header: 'test',
              cell: ({ fold, metrics }) => (
                <Part range={fold?.test}>
                  <ScoredLinks
                    run={run}
                    range={fold?.test}
                    rows={fold ? fold.testRows : metrics.n}
                    positives={fold ? fold.testPositives : metrics.positives}
                  />
                </Part>
              ),
            },
            {
              id: 'events',
              header: 'events',
              align: 'right',
              cell: ({ fold, metrics }) => (
                <EventsLink filter={rows && { ...rows, ...testDates(run, fold) }}>
                  {formatCount(metrics.events)}
                </EventsLink>
              ),
            },
            {
              id: 'base',
              header: 'base, %',
              align: 'right',
              cell: ({ metrics }) => formatRate(metrics.baseRate, 2),
            },
            {
              id: 'ap',
              header: 'average precision, %',
              cell: ({ metrics }) => <Precision metrics={metrics} domain={domain} />,
            },
            {
              id: 'lift',
              header: 'lift, top 1%, 95%',
              align: 'right',
              cell: (line) => <Lift run={run} {...line} />,
            },
            {
              id: 'auc',
              header: 'AUC, 95%',
              align: 'right',
              cell: ({ metrics }) => (
                <span className={classes.part}>
                  <span>{formatRatio(metrics.auc)}</span>
                  <span className={classes.range}>
                    {formatInterval(metrics.aucCi, formatRatio)}
                  </span>
                </span>
              ),
            },
            {
              id: 'brier',
              header: 'Brier skill, 95%',
              align: 'right',
              cell: ({ metrics: { brierSkill, brierSkillCi } }) => (
                <span className={classes.part}>
                  <span>{formatFixed(brierSkill, 3)}</span>
                  <span className={classes.range}>
                    {formatInterval(brierSkillCi, (value) => formatFixed(value, 3))}
                  </span>
                </span>
              ),
            },
            { id: 'kind', header: 'calibration', cell: ({ fold }) => fold?.calibration ?? null },
          ]}
        />
      </div>
    </Panel>
  )
}

/** Test parts stand end to end. */
const testDates = ({ folds }: RunResult, fold: FoldResult | null) => ({
  from: (fold ?? folds[0])?.test.from ?? null,
  to: (fold ?? folds.at(-1))?.test.to ?? null,
})

interface PartProps {
  readonly range?: FoldRange | undefined
  readonly children: ReactNode
}

function Part({ range, children }: PartProps) {
  return (
    <span className={classes.part}>
      {range ? (
        <span>
          {range.from} to {range.to}
        </span>
      ) : null}
      <span className={classes.range}>{children}</span>
    </span>
  )
}

/** Rows that a model learns from: what verdicts chose of them no filter names. */
const trainCell = (
  { train, trainRows, trainPositives, taught }: FoldResult,
  rows: Partial<SetupFilter> | null,
) => (
  <>
    <Part range={train}>
      <RowsLinks
        filter={rows && !taught ? { ...rows, ...train } : null}
        rows={trainRows}
        positives={trainPositives}
      />
    </Part>
    {taught ? (
      <span className={classes.range}>
        taught by {formatCount(taught.yes)} yes, {formatCount(taught.no)} no
      </span>
    ) : null}
  </>
)

const calibrateCell = (
  { calibrate, calibrateRows, calibratePositives }: FoldResult,
  rows: Partial<SetupFilter> | null,
) => (
  <Part range={calibrate}>
    <RowsLinks
      filter={rows && { ...rows, ...calibrate }}
      rows={calibrateRows}
      positives={calibratePositives}
    />
  </Part>
)

function Lift({ run, fold, metrics }: Line & { readonly run: RunResult }) {
  const { liftTop1Ci } = metrics
  return (
    <span className={classes.part}>
      <BestLink run={run} range={fold?.test} metrics={metrics} />
      <span className={classes.range}>
        {formatInterval(liftTop1Ci, (value) => formatFixed(value, 1))}
      </span>
    </span>
  )
}

function Precision(props: { readonly metrics: ScoreMetrics; readonly domain: WhiskerDomain }) {
  const { metrics, domain } = props
  const { averagePrecision: value, averagePrecisionCi: ci, baseRate, events } = metrics
  if (value === null || events < MIN_EVENTS)
    return <span className={classes.quiet}>insufficient events</span>
  return (
    <span className={classes.precision}>
      <strong>{formatRate(value)}</strong>
      <Whisker
        value={value}
        ci={ci}
        domain={domain}
        width={110}
        {...(baseRate === null ? {} : { reference: baseRate })}
      />
      <span className={classes.range}>{formatInterval(ci, formatRate)}</span>
    </span>
  )
}
