import type { FoldRange, FoldResult, RunResult, ScoreMetrics } from '../../contracts/results'
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatRate,
  formatRatio,
} from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { Panel } from '../../ui/panel'
import { QueueLink } from '../../ui/queue-link'
import { SimpleTable } from '../../ui/simple-table'
import { MIN_EVENTS, type WhiskerDomain } from '../../ui/whisker-scale'
import { Whisker } from '../../ui/whisker'
import { foldsCsv } from './folds-csv'
import classes from './model.module.css'
import { precisionDomain } from './precision-domain'

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
            { id: 'train', header: 'train', cell: ({ fold }) => fold && trainCell(fold) },
            { id: 'cal', header: 'calibrate', cell: ({ fold }) => fold && calibrateCell(fold) },
            {
              id: 'test',
              header: 'test',
              cell: ({ fold, metrics }) =>
                fold ? (
                  <TestCell
                    run={run}
                    range={fold.test}
                    rows={fold.testRows}
                    positives={fold.testPositives}
                  />
                ) : (
                  <TestCell run={run} rows={metrics.n} positives={metrics.positives} />
                ),
            },
            {
              id: 'events',
              header: 'events',
              align: 'right',
              cell: ({ metrics }) => formatCount(metrics.events),
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
              cell: ({ metrics: { liftTop1, liftTop1Ci } }) => (
                <span className={classes.part}>
                  <span>{liftTop1 === null ? '–' : `${formatFixed(liftTop1, 1)}×`}</span>
                  <span className={classes.range}>
                    {formatInterval(liftTop1Ci, (value) => formatFixed(value, 1))}
                  </span>
                </span>
              ),
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

interface PartProps {
  readonly range?: FoldRange
  readonly rows: number
  readonly positives: number
}

function Part({ range, rows, positives }: PartProps) {
  return (
    <span className={classes.part}>
      {range ? (
        <span>
          {range.from} to {range.to}
        </span>
      ) : null}
      <span className={classes.range}>
        {formatCount(rows)} rows, {formatCount(positives)} positive
      </span>
    </span>
  )
}

const trainCell = ({ train, trainRows, trainPositives, taught }: FoldResult) => (
  <>
    <Part range={train} rows={trainRows} positives={trainPositives} />
    {taught ? (
      <span className={classes.range}>
        taught by {formatCount(taught.yes)} yes, {formatCount(taught.no)} no
      </span>
    ) : null}
  </>
)
const calibrateCell = ({ calibrate, calibrateRows, calibratePositives }: FoldResult) => (
  <Part range={calibrate} rows={calibrateRows} positives={calibratePositives} />
)
interface TestCellProps extends PartProps {
  readonly run: RunResult
}

/** The scored bars of a test part, or of all of them, open in Review, and so do those that exploded. */
function TestCell({ range, rows, positives, run }: TestCellProps) {
  const filter = { cls: run.spec.assetClass ?? 'all', ...range, pmin: 0 } as const
  return (
    <span className={classes.part}>
      {range ? (
        <span>
          {range.from} to {range.to}
        </span>
      ) : null}
      <span className={classes.range}>
        <QueueLink
          filter={filter}
          title="Review the scored bars, also those without an outcome yet"
        >
          {formatCount(rows)} rows
        </QueueLink>
        ,{' '}
        <QueueLink
          filter={{ ...filter, outcomes: 'hits' }}
          title="Review the scored bars that exploded"
        >
          {formatCount(positives)} positive
        </QueueLink>
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
