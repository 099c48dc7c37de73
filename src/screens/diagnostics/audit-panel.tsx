import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFollowed } from '../../client/use-followed'
import type { DatasetSummary } from '../../contracts/dataset'
import type { AuditReport, DiagnosticsReport } from '../../contracts/results'
import { formatCount, formatFixed, formatPlural } from '../../core/format/figures'
import { CsvLink } from '../../ui/csv-link'
import { FollowedState } from '../../ui/followed-state'
import { CheckIcon, CrossIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { Facts } from '../../ui/stat'
import classes from './diagnostics.module.css'
import { auditCsv } from './tables-csv'

const NOTE = 'every feature and signal computed again on cut series'

export interface AuditPanelProps {
  readonly report: DiagnosticsReport
  readonly dataset: DatasetSummary
}

/** Whether any value changes when the bars after it are taken away: of some instruments, or of all when asked. */
export function AuditPanel({ report, dataset }: AuditPanelProps) {
  const [isWhole, setWhole] = useState(false)
  if (isWhole) return <WholeAudit dataset={dataset} />
  return (
    <AuditFigures
      audit={report.audit}
      words="Instruments, spread over the set"
      of={report.instruments}
      name={dataset.name}
    >
      <Button size="compact-sm" onClick={() => setWhole(true)}>
        Audit all of {formatPlural(dataset.instruments, 'instrument')}
      </Button>
    </AuditFigures>
  )
}

function WholeAudit({ dataset }: Pick<AuditPanelProps, 'dataset'>) {
  const followed = useFollowed(dataset, ['audit'], (api, jobId) =>
    api.auditDataset(jobId, dataset.id),
  )
  const { report } = followed
  if (report)
    return (
      <AuditFigures
        audit={report}
        words="Instruments, of the whole set"
        of={dataset.instruments}
        name={dataset.name}
      />
    )
  return (
    <Panel title="Look-ahead audit" note={NOTE}>
      <FollowedState
        of={followed}
        title="Auditing every instrument"
        scope="of the audit"
        answers=""
      />
    </Panel>
  )
}

interface AuditFiguresProps {
  readonly audit: AuditReport
  /** Which instruments were audited. */
  readonly words: string
  readonly of: number
  readonly name: string
  readonly children?: ReactNode
}

function AuditFigures({ audit, words, of, name, children }: AuditFiguresProps) {
  const clean = audit.mismatches === 0
  return (
    <Panel
      title="Look-ahead audit"
      note={NOTE}
      aside={
        clean ? undefined : (
          <CsvLink of="mismatches" name={`${name} look-ahead`} text={() => auditCsv(audit)} />
        )
      }
    >
      <p className={classes.verdict} data-clean={clean} role="status">
        {clean ? <CheckIcon /> : <CrossIcon />}
        {verdictWords(audit)}
      </p>
      <Facts
        rows={[
          ['Features checked', formatCount(audit.features)],
          ['Signals checked', formatCount(audit.signals)],
          [words, `${formatCount(audit.instruments)} of ${formatCount(of)}`],
          ['Cut dates tried', formatCount(audit.cuts)],
          ['Values compared', formatCount(audit.valuesCompared)],
          ['Of them missing both times', formatCount(audit.valuesMissing)],
          ['Mismatches', <strong key="mismatches">{formatCount(audit.mismatches)}</strong>],
        ]}
      />
      {clean ? null : <Examples examples={audit.examples} />}
      {children}
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
        {
          id: 'date',
          header: 'date',
          cell: ({ date }) => <span className={classes.date}>{date}</span>,
        },
        { id: 'full', header: 'all bars', align: 'right', cell: ({ full }) => figure(full) },
        { id: 'cut', header: 'cut', align: 'right', cell: ({ prefix }) => figure(prefix) },
      ]}
    />
  )
}
