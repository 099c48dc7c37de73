import { useMemo } from 'react'
import type { RunResult } from '../../contracts/results'
import { modelInput } from '../../core/features/input'
import { type CsvText, toCsv } from '../../core/format/csv'
import { formatPercent, formatSigned } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { useNavigation } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { Whisker } from '../../ui/whisker'
import { type CoefficientRow, coefficientRows, reachOf } from './coefficients'
import classes from './model.module.css'

/** What each feature adds per standard deviation: mean over the folds, with least and largest. */
export function CoefficientsPanel({ run }: { readonly run: RunResult }) {
  const rows = useMemo(() => coefficientRows(run), [run])
  const reach = reachOf(rows)
  const { href } = useNavigation()
  const domain = { from: -reach, to: reach }
  return (
    <Panel
      title="Weights"
      note="log-odds per standard deviation; mean and range over folds"
      className={classes.weights ?? ''}
      aside={
        <CsvLink of="weights" name={`run ${run.trial} weights`} text={() => weightsCsv(rows)} />
      }
    >
      <SimpleTable
        label="Weights by feature"
        rows={rows}
        rowKey={({ feature }) => feature}
        columns={[
          {
            id: 'feature',
            header: 'feature',
            rowHeader: true,
            cell: ({ feature }) => (
              <a
                className={classes.id}
                href={href('/diagnostics', {
                  pane: 'feature',
                  feature: modelInput(feature).feature.id,
                })}
                title="What it is, and its values"
              >
                <code>{feature}</code>
              </a>
            ),
          },
          {
            id: 'mark',
            header: 'lowers | raises',
            width: '72px',
            cell: ({ mean, min, max }) => (
              <Whisker value={mean} ci={[min, max]} domain={domain} reference={0} width={68} />
            ),
          },
          {
            id: 'mean',
            header: 'mean',
            align: 'right',
            cell: ({ mean }) => <strong>{formatSigned(mean, 2)}</strong>,
          },
          {
            id: 'range',
            header: 'min to max',
            align: 'right',
            cell: ({ min, max }) => (
              <span className={classes.range}>
                {formatSigned(min, 2)} to {formatSigned(max, 2)}
              </span>
            ),
          },
          {
            id: 'missing',
            header: 'missing',
            align: 'right',
            cell: ({ missing }) => <span className={classes.range}>{formatPercent(missing)}</span>,
          },
        ]}
      />
      <p className={classes.quiet}>
        Features that move together share their weight arbitrarily: read groups, not single rows.
      </p>
    </Panel>
  )
}

function weightsCsv(rows: readonly CoefficientRow[]): CsvText {
  return toCsv(
    ['feature', 'mean', 'min', 'max', 'missing_share'],
    rows.map(({ feature, mean, min, max, missing }) => [feature, mean, min, max, missing]),
  )
}
