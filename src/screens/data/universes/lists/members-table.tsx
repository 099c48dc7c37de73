import { useMemo, useState } from 'react'
import type { InstrumentSummary } from '../../../../contracts/dataset'
import { formatCount, MISSING } from '../../../../core/format/figures'
import type { CoveredMember } from '../../../../core/universe/coverage'
import { type DataColumn, DataTable } from '../../../../ui/data-table'
import { EmptyState } from '../../../../ui/empty-state'
import { useHotkeys } from '../../../../ui/use-hotkeys'
import classes from '../universes.module.css'

type Row = CoveredMember<InstrumentSummary>

interface MembersTableProps {
  readonly rows: readonly Row[]
  readonly hasDataset: boolean
  /** Left out where members cannot be removed. */
  readonly onRemove?: (symbol: string) => void
}

const IDENTITY: readonly DataColumn<Row>[] = [
  {
    id: 'symbol',
    header: 'symbol',
    width: 110,
    sortValue: ({ member }) => member.symbol,
    cell: ({ member }) => <strong>{member.symbol}</strong>,
  },
  {
    id: 'name',
    header: 'name',
    width: 140,
    grow: 2,
    sortValue: ({ member }) => member.name ?? null,
    cell: ({ member }) => member.name ?? <span className={classes.quiet}>{MISSING}</span>,
  },
  {
    id: 'class',
    header: 'class',
    width: 64,
    sortValue: ({ member, holding }) => member.assetClass ?? holding?.assetClass ?? null,
    cell: ({ member, holding }) => member.assetClass ?? holding?.assetClass ?? MISSING,
  },
]

const HELD: readonly DataColumn<Row>[] = [
  {
    id: 'bars',
    header: 'bars',
    width: 64,
    align: 'right',
    sortValue: ({ holding }) => holding?.bars ?? null,
    cell: ({ holding }) => formatCount(holding?.bars),
  },
  {
    id: 'first',
    header: 'first',
    width: 98,
    sortValue: ({ holding }) => holding?.first ?? null,
    cell: ({ holding }) => holding?.first ?? MISSING,
  },
  {
    id: 'last',
    header: 'last',
    width: 98,
    sortValue: ({ holding }) => holding?.last ?? null,
    cell: ({ holding }) => holding?.last ?? MISSING,
  },
  {
    id: 'state',
    header: 'data',
    width: 118,
    grow: 1,
    sortValue: ({ holding, spelling }) => (holding ? 'yes' : (spelling ?? null)),
    cell: ({ holding, spelling }) =>
      holding ? 'yes' : spelling ? `none; ${spelling} has` : 'no data',
  },
]

function removal(onRemove: (symbol: string) => void): DataColumn<Row> {
  return {
    id: 'remove',
    header: 'action',
    width: 70,
    cell: ({ member }) => (
      <button
        type="button"
        className={classes.act}
        aria-label={`Remove ${member.symbol}`}
        onClick={(event) => {
          event.stopPropagation()
          onRemove(member.symbol)
        }}
      >
        remove
      </button>
    ),
  }
}

/** Members in a window over any number of them; X takes out the one under the cursor. */
export function MembersTable({ rows, hasDataset, onRemove }: MembersTableProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useMemo(
    () => [...IDENTITY, ...(hasDataset ? HELD : []), ...(onRemove ? [removal(onRemove)] : [])],
    [hasDataset, onRemove],
  )
  const remove = () => {
    const at = rows.findIndex(({ member }) => member.symbol === selected)
    if (at < 0 || !onRemove || selected === null) return
    setSelected((rows[at + 1] ?? rows[at - 1])?.member.symbol ?? null)
    onRemove(selected)
  }
  useHotkeys({ 'universes.remove': remove }, onRemove !== undefined)
  if (rows.length === 0) return <EmptyState>No member is to be shown here.</EmptyState>
  return (
    <DataTable
      label="Members"
      primary
      columns={columns}
      rows={rows}
      rowKey={({ member }) => member.symbol}
      selected={selected}
      onSelect={setSelected}
    />
  )
}
