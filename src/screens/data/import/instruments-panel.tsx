import { useMemo, useState } from 'react'
import { formatCount } from '../../../core/format/figures'
import type { InstrumentPatch, PreviewInstrument } from '../../../contracts/ingest'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Select } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { CALENDAR_OPTIONS, calendarOf, calendarText, CLASS_OPTIONS } from '../instrument-options'

interface InstrumentsPanelProps {
  /** One a symbol, changes by hand included. */
  readonly instruments: readonly PreviewInstrument[]
  readonly onPatch: (patch: InstrumentPatch) => void
}

function columnsOf(onPatch: InstrumentsPanelProps['onPatch']): DataColumn<PreviewInstrument>[] {
  return [
    {
      id: 'symbol',
      header: 'symbol',
      width: 84,
      grow: true,
      sortValue: ({ symbol }) => symbol,
      cell: ({ symbol }) => <strong>{symbol}</strong>,
    },
    {
      id: 'class',
      header: 'class',
      width: 82,
      sortValue: ({ assetClass }) => assetClass,
      cell: ({ symbol, assetClass }) => (
        <Select
          bare
          label={`Class of ${symbol}`}
          value={assetClass}
          options={CLASS_OPTIONS}
          onChange={(next) => onPatch({ symbol, assetClass: next })}
        />
      ),
    },
    {
      id: 'calendar',
      header: 'days a year',
      width: 78,
      sortValue: ({ calendar }) => calendar,
      cell: ({ symbol, calendar }) => (
        <Select
          bare
          label={`Calendar of ${symbol}`}
          value={calendarText(calendar)}
          options={CALENDAR_OPTIONS}
          onChange={(next) => onPatch({ symbol, calendar: calendarOf(next) })}
        />
      ),
    },
    {
      id: 'bars',
      header: 'bars',
      width: 56,
      align: 'right',
      sortValue: ({ bars }) => bars,
      cell: ({ bars }) => formatCount(bars),
    },
    {
      id: 'last',
      header: 'last',
      width: 98,
      sortValue: ({ last }) => last,
      cell: ({ last }) => last,
    },
  ]
}

/** Class and calendar were guessed from symbol and weekend bars; they drive theta, costs and years. */
export function InstrumentsPanel({ instruments, onPatch }: InstrumentsPanelProps) {
  const columns = useMemo(() => columnsOf(onPatch), [onPatch])
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <Panel flush title="Instruments" note="class and calendar are guesses you can change">
      <DataTable
        label="Instruments"
        columns={columns}
        rows={instruments}
        rowKey={({ symbol }) => symbol}
        selected={selected}
        onSelect={setSelected}
      />
    </Panel>
  )
}
