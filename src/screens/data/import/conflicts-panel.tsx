import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { BarConflict, CommitReport } from '../../../contracts/ingest'
import { formatCount, formatFixed, formatPlural } from '../../../core/format/figures'
import { downloadCsv } from '../../../ui/csv'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Panel } from '../../../ui/panel'
import type { Busy } from './import-state'
import classes from './import.module.css'

const keyOf = ({ symbol, date, column }: BarConflict) => `${symbol} ${date} ${column}`

const figure = (value: number | null) =>
  formatFixed(value, value !== null && Number.isInteger(value) ? 0 : 4)

const COLUMNS: readonly DataColumn<BarConflict>[] = [
  {
    id: 'symbol',
    header: 'symbol',
    width: 90,
    grow: true,
    sortValue: ({ symbol }) => symbol,
    cell: ({ symbol }) => <strong>{symbol}</strong>,
  },
  {
    id: 'date',
    header: 'date',
    width: 98,
    sortValue: ({ date }) => date,
    cell: ({ date }) => date,
  },
  {
    id: 'column',
    header: 'column',
    width: 80,
    sortValue: ({ column }) => column,
    cell: ({ column }) => column,
  },
  {
    id: 'stored',
    header: 'stored',
    width: 110,
    align: 'right',
    sortValue: ({ stored }) => stored,
    cell: ({ stored }) => figure(stored),
  },
  {
    id: 'incoming',
    header: 'in the files',
    width: 110,
    align: 'right',
    sortValue: ({ incoming }) => incoming,
    cell: ({ incoming }) => figure(incoming),
  },
]

interface ConflictsPanelProps {
  readonly conflicts: CommitReport | null
  readonly busy: Busy
  readonly onCompare: () => void
}

const newBars = ({ barsAdded }: CommitReport) =>
  `${formatPlural(barsAdded, 'bar')} ${barsAdded === 1 ? 'is' : 'are'} new`

function summary(report: CommitReport): string {
  const { conflictCount, conflicts } = report
  const listed =
    conflictCount > conflicts.length ? ` (${formatCount(conflicts.length)} listed)` : ''
  return `${formatPlural(conflictCount, 'cell')} of stored bars differ${listed}; ${newBars(report)}`
}

/** Cells that differ between what is stored and what comes in; nothing is written by looking. */
export function ConflictsPanel({ conflicts, busy, onCompare }: ConflictsPanelProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo(() => conflicts?.conflicts ?? [], [conflicts])
  const saveCsv = () =>
    downloadCsv(
      'conflicts.csv',
      ['symbol', 'date', 'column', 'stored', 'incoming'],
      rows.map((row) => [row.symbol, row.date, row.column, row.stored, row.incoming]),
    )
  return (
    <Panel
      flush
      title="Conflicts"
      note={conflicts ? summary(conflicts) : 'bars of the same symbol and date with other figures'}
      aside={
        rows.length > 0 ? (
          <Button variant="subtle" size="compact-xs" onClick={saveCsv}>
            CSV
          </Button>
        ) : undefined
      }
    >
      {conflicts && rows.length > 0 ? (
        <DataTable
          label="Conflicts"
          columns={COLUMNS}
          rows={rows}
          rowKey={keyOf}
          selected={selected}
          onSelect={setSelected}
        />
      ) : (
        <div className={`${classes.form} ${classes.padded}`}>
          <p className={classes.prose}>
            {conflicts
              ? `No stored bar differs from the files; ${newBars(conflicts)}.`
              : 'Look before you save: this compares every incoming bar with the stored one.'}
          </p>
          <span>
            <Button disabled={busy !== null} onClick={onCompare}>
              Show conflicts
            </Button>
          </span>
        </div>
      )}
    </Panel>
  )
}
