import type { AuditReport, DiagnosticsReport } from '../../contracts/results'
import { formatCount, formatFixed } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { CheckIcon, CrossIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { Facts } from '../../ui/stat'
import classes from './diagnostics.module.css'
import { auditCsv } from './tables-csv'

export interface AuditPanelProps {
  readonly report: DiagnosticsReport
  readonly name: string
}

/** Whether any value changes when the bars after it are taken away. */
export function AuditPanel({ report, name }: AuditPanelProps) {
  const { audit } = report
  const clean = audit.mismatches === 0
  return (
    <Panel
      title="Look-ahead audit"
      note="every feature and signal computed again on cut series"
      aside={
        clean ? undefined : (
          <CsvLink of="mismatches" name={`${name} look-ahead`} text={() => auditCsv(audit)} />
        )
      }
    >
      <p className={classes.verdict} data-clean={clean}>
        {clean ? <CheckIcon /> : <CrossIcon />}
        {verdictWords(audit)}
      </p>
      <Facts
        rows={[
          ['Features checked', formatCount(audit.features)],
          ['Signals checked', formatCount(audit.signals)],
          [
            'Instruments, spread over the set',
            `${formatCount(audit.instruments)} of ${formatCount(report.instruments)}`,
          ],
          ['Cut dates tried', formatCount(audit.cuts)],
          ['Values compared', formatCount(audit.valuesCompared)],
          ['Mismatches', <strong key="mismatches">{formatCount(audit.mismatches)}</strong>],
        ]}
      />
      {clean ? null : <Examples examples={audit.examples} />}
    </Panel>
  )
}

function verdictWords({ mismatches, valuesCompared }: AuditReport): string {
  if (valuesCompared === 0) return 'Nothing was compared: no series is long enough to cut.'
  if (mismatches === 0) return 'Passed: no value depends on bars after it.'
  return 'Failed: values change when later bars are cut. Do not trust figures made of them.'
}

function Examples({ examples }: Pick<AuditReport, 'examples'>) {
  const figure = (value: number | null) => formatFixed(value, 4)
  return (
    <SimpleTable
      label="First mismatches"
      rows={examples}
      rowKey={({ symbol, id, date }) => `${symbol} ${id} ${date}`}
      columns={[
        { id: 'symbol', header: 'symbol', rowHeader: true, cell: ({ symbol }) => symbol },
        { id: 'id', header: 'feature', cell: ({ id }) => <code>{id}</code> },
        { id: 'date', header: 'date', cell: ({ date }) => date },
        { id: 'full', header: 'all bars', align: 'right', cell: ({ full }) => figure(full) },
        { id: 'cut', header: 'cut', align: 'right', cell: ({ prefix }) => figure(prefix) },
      ]}
    />
  )
}
