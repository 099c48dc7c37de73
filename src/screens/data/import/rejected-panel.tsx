import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatCount } from '../../../core/format/figures'
import type { PreviewFile } from '../../../contracts/ingest'
import { downloadCsv } from '../../../ui/csv'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Panel } from '../../../ui/panel'
import { type OddRow, oddRows } from './odd-rows'
import classes from './import.module.css'

const COLUMNS: readonly DataColumn<OddRow>[] = [
  {
    id: 'row',
    header: 'row',
    width: 48,
    align: 'right',
    sortValue: ({ row }) => row,
    cell: ({ row }) => (row === null ? 'all' : formatCount(row)),
  },
  {
    id: 'column',
    header: 'column',
    width: 60,
    sortValue: ({ column }) => column,
    cell: ({ column }) => column,
  },
  {
    id: 'value',
    header: 'value',
    width: 76,
    sortValue: ({ value }) => value,
    cell: ({ value }) => <code title={value}>{value}</code>,
  },
  {
    id: 'act',
    header: 'done',
    width: 62,
    sortValue: ({ act }) => act,
    cell: ({ act }) => <strong>{act}</strong>,
  },
  {
    id: 'reason',
    header: 'reason',
    width: 120,
    grow: true,
    sortValue: ({ reason }) => reason,
    cell: ({ reason }) => <span title={reason}>{reason}</span>,
  },
]

interface RejectedPanelProps {
  readonly file: PreviewFile
}

/** Rows that were not taken or were changed, and why. */
export function RejectedPanel({ file }: RejectedPanelProps) {
  const rows = useMemo(() => oddRows(file.report), [file.report])
  const [selected, setSelected] = useState<string | null>(null)
  const { rejected, rows: total, accepted } = file.report
  const lost = total - accepted
  const note =
    lost > rejected.length
      ? `${formatCount(rejected.length)} of ${formatCount(lost)} refused rows listed`
      : `${formatCount(lost)} refused`
  const save = () =>
    downloadCsv(
      `${file.key.replaceAll('/', '_')}-rows.csv`,
      ['file', 'row', 'column', 'value', 'done', 'reason'],
      rows.map(({ row, column, value, act, reason }) => [
        file.key,
        row,
        column,
        value,
        act,
        reason,
      ]),
    )
  return (
    <Panel
      flush
      title="Rows refused or changed"
      note={note}
      aside={
        rows.length > 0 ? (
          <Button variant="subtle" size="compact-xs" onClick={save}>
            CSV
          </Button>
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <p className={`${classes.prose} ${classes.padded}`}>Every row was taken as it stands.</p>
      ) : (
        <DataTable
          label="Rows refused or changed"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ key }) => key}
          selected={selected}
          onSelect={setSelected}
        />
      )}
    </Panel>
  )
}
