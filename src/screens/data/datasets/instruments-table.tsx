import { useMemo } from 'react'
import type { InstrumentSummary } from '../../../contracts/dataset'
import type { InstrumentPatch } from '../../../contracts/ingest'
import { formatCount, formatPrice } from '../../../core/format/figures'
import { Chip } from '../../../ui/chip'
import { downloadCsv } from '../../../ui/csv'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Select } from '../../../ui/field'
import { CALENDAR_OPTIONS, calendarOf, calendarText, CLASS_OPTIONS } from '../instrument-options'

type Patch = (patch: InstrumentPatch) => void

interface InstrumentsTableProps {
  readonly members: readonly InstrumentSummary[]
  readonly selected: string | null
  readonly onSelect: (symbol: string) => void
  readonly onPatch: Patch
}

/** A count of suspicious bars: nothing when there are none, dashed when there are. */
function Suspects({ count }: { readonly count: number }) {
  return count === 0 ? '0' : <Chip tone="dashed">{formatCount(count)}</Chip>
}

function countColumn(
  id: 'volumeMissing' | 'filledFromClose' | 'inconsistent' | 'jumps',
  header: string,
  width: number,
): DataColumn<InstrumentSummary> {
  return {
    id,
    header,
    width,
    align: 'right',
    sortValue: (row) => row[id],
    cell: (row) => <Suspects count={row[id]} />,
  }
}

const FIGURES: readonly DataColumn<InstrumentSummary>[] = [
  {
    id: 'bars',
    header: 'bars',
    width: 62,
    align: 'right',
    sortValue: ({ bars }) => bars,
    cell: ({ bars }) => formatCount(bars),
  },
  {
    id: 'first',
    header: 'first',
    width: 96,
    sortValue: ({ first }) => first,
    cell: ({ first }) => first,
  },
  {
    id: 'last',
    header: 'last',
    width: 96,
    sortValue: ({ last }) => last,
    cell: ({ last }) => last,
  },
  {
    id: 'lastClose',
    header: 'last close',
    width: 84,
    align: 'right',
    sortValue: ({ lastClose }) => lastClose,
    cell: ({ lastClose }) => formatPrice(lastClose),
  },
  countColumn('jumps', 'jumps > 4×', 78),
  countColumn('volumeMissing', 'no volume', 78),
  countColumn('filledFromClose', 'close only', 78),
  countColumn('inconsistent', 'high < low …', 84),
  {
    id: 'currency',
    header: 'currency',
    width: 68,
    sortValue: ({ currency }) => currency,
    cell: ({ currency }) => currency ?? '–',
  },
]

function columnsOf(onPatch: Patch): readonly DataColumn<InstrumentSummary>[] {
  return [
    {
      id: 'symbol',
      header: 'symbol',
      width: 88,
      grow: true,
      sortValue: ({ symbol }) => symbol,
      cell: ({ symbol }) => <strong>{symbol}</strong>,
    },
    {
      id: 'assetClass',
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
    ...FIGURES,
  ]
}

/** Every instrument of a dataset as CSV. */
export function downloadInstruments(name: string, members: readonly InstrumentSummary[]): void {
  const keys = [
    'symbol',
    'assetClass',
    'calendar',
    'currency',
    'bars',
    'first',
    'last',
    'lastClose',
    'jumps',
    'volumeMissing',
    'filledFromClose',
    'inconsistent',
  ] as const
  downloadCsv(
    `${name}-instruments.csv`,
    keys,
    members.map((member) => keys.map((key) => member[key])),
  )
}

export function InstrumentsTable({ members, selected, onSelect, onPatch }: InstrumentsTableProps) {
  const columns = useMemo(() => columnsOf(onPatch), [onPatch])
  return (
    <DataTable
      label="Instruments"
      primary
      columns={columns}
      rows={members}
      rowKey={({ symbol }) => symbol}
      selected={selected}
      onSelect={onSelect}
    />
  )
}
