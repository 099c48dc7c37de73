import { useMemo, useState } from 'react'
import { formatCount } from '../../../core/format/figures'
import { formatSpan } from '../../../core/format/times'
import type { InstrumentPatch, PreviewInstrument } from '../../../contracts/ingest'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Select } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { CALENDAR_OPTIONS, calendarOf, calendarText, CLASS_OPTIONS } from '../instrument-options'

interface InstrumentsPanelProps {
  readonly instruments: readonly PreviewInstrument[]
  readonly patches: readonly InstrumentPatch[]
  readonly onPatch: (patch: InstrumentPatch) => void
}

/** One row a symbol, with what was changed by hand laid over what was guessed. */
function patched(
  instruments: readonly PreviewInstrument[],
  patches: readonly InstrumentPatch[],
): readonly PreviewInstrument[] {
  const bySymbol = new Map(patches.map((patch) => [patch.symbol, patch]))
  const once = new Map(instruments.map((instrument) => [instrument.symbol, instrument]))
  return [...once.values()].map((instrument) => ({
    ...instrument,
    ...bySymbol.get(instrument.symbol),
  }))
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
      width: 84,
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
      header: 'calendar',
      width: 96,
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
      width: 60,
      align: 'right',
      sortValue: ({ bars }) => bars,
      cell: ({ bars }) => formatCount(bars),
    },
    {
      id: 'span',
      header: 'span',
      width: 166,
      sortValue: ({ first }) => first,
      cell: ({ first, last }) => formatSpan(first, last),
    },
  ]
}

/** Class and calendar were guessed from symbol and weekend bars; they drive theta, costs and years. */
export function InstrumentsPanel({ instruments, patches, onPatch }: InstrumentsPanelProps) {
  const rows = useMemo(() => patched(instruments, patches), [instruments, patches])
  const columns = useMemo(() => columnsOf(onPatch), [onPatch])
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <Panel flush title="Instruments" note="class and calendar are guesses you can change">
      <DataTable
        label="Instruments"
        columns={columns}
        rows={rows}
        rowKey={({ symbol }) => symbol}
        selected={selected}
        onSelect={setSelected}
      />
    </Panel>
  )
}
