import { useMemo, useState } from 'react'
import { formatCount } from '../../../core/format/figures'
import type { InstrumentPatch, PreviewInstrument } from '../../../contracts/ingest'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Panel } from '../../../ui/panel'
import { identityColumns } from '../identity-columns'

interface InstrumentsPanelProps {
  /** One a symbol, changes by hand included. */
  readonly instruments: readonly PreviewInstrument[]
  readonly onPatch: (patch: InstrumentPatch) => void
}

function columnsOf(onPatch: InstrumentsPanelProps['onPatch']): DataColumn<PreviewInstrument>[] {
  return [
    ...identityColumns<PreviewInstrument>(onPatch, 84),
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
