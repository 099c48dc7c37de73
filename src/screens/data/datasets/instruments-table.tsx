import { useMemo } from 'react'
import type { InstrumentSummary } from '../../../contracts/dataset'
import type { InstrumentPatch } from '../../../contracts/ingest'
import { formatCount, formatPrice, MISSING } from '../../../core/format/figures'
import { Chip } from '../../../ui/chip'
import { downloadCsv } from '../../../ui/csv'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { identityColumns } from '../identity-columns'
import { checkWords, suspectBars } from './dataset-words'

type Patch = (patch: InstrumentPatch) => void

interface InstrumentsTableProps {
  readonly members: readonly InstrumentSummary[]
  readonly selected: string | null
  readonly onSelect: (symbol: string) => void
  readonly onPatch: Patch
}

/** What looks wrong in the bars: data suspicion has no hue but a dashed frame. */
function Checks({ row }: { readonly row: InstrumentSummary }) {
  const words = checkWords(row)
  return words === '' ? null : (
    <span title={words}>
      <Chip tone="dashed">{words}</Chip>
    </span>
  )
}

const FIGURES: readonly DataColumn<InstrumentSummary>[] = [
  {
    id: 'bars',
    header: 'bars',
    width: 56,
    align: 'right',
    sortValue: ({ bars }) => bars,
    cell: ({ bars }) => formatCount(bars),
  },
  {
    id: 'first',
    header: 'first',
    width: 94,
    sortValue: ({ first }) => first,
    cell: ({ first }) => first,
  },
  {
    id: 'last',
    header: 'last',
    width: 94,
    sortValue: ({ last }) => last,
    cell: ({ last }) => last,
  },
  {
    id: 'lastClose',
    header: 'last close',
    width: 78,
    align: 'right',
    sortValue: ({ lastClose }) => lastClose,
    cell: ({ lastClose }) => formatPrice(lastClose),
  },
  {
    id: 'currency',
    header: 'currency',
    width: 64,
    sortValue: ({ currency }) => currency,
    cell: ({ currency }) => currency ?? MISSING,
  },
  {
    id: 'checks',
    header: 'checks failed, bars',
    width: 150,
    grow: 3,
    sortValue: suspectBars,
    cell: (row) => <Checks row={row} />,
  },
]

function columnsOf(onPatch: Patch): readonly DataColumn<InstrumentSummary>[] {
  return [...identityColumns<InstrumentSummary>(onPatch, 76), ...FIGURES]
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
