import { useMemo, useState } from 'react'
import { isoFromDay } from '../../../../core/columns/day'
import { formatAmount, formatCount, formatPercent, MISSING } from '../../../../core/format/figures'
import { symbolOfCoin } from '../../../../core/universe/coin'
import type { KeptCoin, RemovedCoin } from '../../../../core/universe/crypto-universe'
import { type DataColumn, DataTable } from '../../../../ui/data-table'
import { useHotkeys } from '../../../../ui/use-hotkeys'
import funnel from '../funnel.module.css'
import classes from '../universes.module.css'

interface KeptTableProps {
  readonly coins: readonly KeptCoin[]
  /** Takes 'keep anyway' back. */
  readonly onDrop: (id: string) => void
}

type Ranked = KeptCoin & { readonly place: number }

const MOST_COMPOSITE = 1.2

const KEPT_COLUMNS: readonly DataColumn<Ranked>[] = [
  {
    id: 'place',
    header: '#',
    width: 36,
    align: 'right',
    sortValue: ({ place }) => place,
    cell: ({ place }) => place,
  },
  {
    id: 'symbol',
    header: 'symbol',
    width: 92,
    grow: 1,
    sortValue: ({ coin }) => coin.symbol,
    cell: ({ coin }) => <strong title={coin.name}>{symbolOfCoin(coin)}</strong>,
  },
  {
    id: 'composite',
    header: 'composite, to 1.2',
    width: 112,
    grow: 1,
    sortValue: ({ composite }) => composite,
    cell: ({ composite }) => (
      <span className={funnel.meter}>
        <span className={funnel.track}>
          <span
            className={funnel.bar}
            style={{ width: `${(100 * composite) / MOST_COMPOSITE}%` }}
          />
        </span>
        {composite.toFixed(2)}
      </span>
    ),
  },
  {
    id: 'cap',
    header: 'cap, $',
    width: 86,
    align: 'right',
    sortValue: ({ coin }) => coin.marketCap,
    cell: ({ coin }) => formatAmount(coin.marketCap),
  },
  {
    id: 'rank',
    header: 'cap rank',
    width: 66,
    align: 'right',
    sortValue: ({ coin }) => coin.rank,
    cell: ({ coin, trending }) => (
      <>
        {formatCount(coin.rank)}
        {trending ? <span title="trending: composite × 1.2"> ↗</span> : null}
      </>
    ),
  },
  {
    id: 'ratio',
    header: 'vol / cap',
    width: 62,
    align: 'right',
    sortValue: ({ ratio }) => ratio,
    cell: ({ ratio }) => formatPercent(ratio),
  },
  {
    id: 'known',
    header: 'known since',
    width: 100,
    sortValue: ({ coin }) => coin.firstKnown?.day ?? null,
    cell: ({ coin: { firstKnown } }) =>
      firstKnown ? (
        <span title={`by its ${firstKnown.from}`}>{isoFromDay(firstKnown.day)}</span>
      ) : (
        'unknown'
      ),
  },
]

function anywayColumn(onDrop: (id: string) => void): DataColumn<Ranked> {
  return {
    id: 'anyway',
    header: 'kept anyway',
    width: 84,
    cell: ({ coin, kept }) =>
      kept === 'anyway' ? (
        <button
          type="button"
          className={classes.act}
          aria-label={`Filter ${coin.symbol} again`}
          onClick={() => onDrop(coin.id)}
        >
          take out
        </button>
      ) : (
        <span className={classes.quiet}>{MISSING}</span>
      ),
  }
}

/** The coins that are kept, best composite first. */
export function KeptTable({ coins, onDrop }: KeptTableProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const forced = coins.some(({ kept }) => kept === 'anyway')
  const columns = useMemo(
    () => (forced ? [...KEPT_COLUMNS, anywayColumn(onDrop)] : KEPT_COLUMNS),
    [forced, onDrop],
  )
  const rows = useMemo(() => coins.map((coin, i) => ({ ...coin, place: i + 1 })), [coins])
  return (
    <DataTable
      label="Kept, in rank order"
      primary
      columns={columns}
      rows={rows}
      rowKey={({ coin }) => coin.id}
      selected={selected}
      onSelect={setSelected}
    />
  )
}

interface RemovedTableProps {
  readonly coins: readonly RemovedCoin[]
  readonly onKeep: (id: string) => void
}

function removedColumns(onKeep: (id: string) => void): readonly DataColumn<RemovedCoin>[] {
  return [
    {
      id: 'symbol',
      header: 'symbol',
      width: 80,
      sortValue: ({ coin }) => coin.symbol,
      cell: ({ coin }) => <strong>{coin.symbol}</strong>,
    },
    {
      id: 'name',
      header: 'name',
      width: 110,
      grow: 1,
      sortValue: ({ coin }) => coin.name,
      cell: ({ coin }) => coin.name,
    },
    {
      id: 'reason',
      header: 'reason',
      width: 220,
      grow: 3,
      sortValue: ({ reason }) => reason,
      cell: ({ reason }) => <span title={reason}>{reason}</span>,
    },
    {
      id: 'keep',
      header: 'action',
      width: 108,
      cell: ({ coin, step }) => (
        <button
          type="button"
          className={classes.act}
          aria-label={`Keep ${coin.name} anyway`}
          title={
            step === 'same' ? 'It takes the place of the other coin of this symbol.' : undefined
          }
          onClick={() => onKeep(coin.id)}
        >
          keep anyway
        </button>
      ),
    },
  ]
}

/** The coins that were taken out, with the reason; A keeps the one under the cursor anyway. */
export function RemovedTable({ coins, onKeep }: RemovedTableProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useMemo(() => removedColumns(onKeep), [onKeep])
  const keep = () => {
    const at = coins.findIndex(({ coin }) => coin.id === selected)
    if (at < 0 || selected === null) return
    setSelected((coins[at + 1] ?? coins[at - 1])?.coin.id ?? null)
    onKeep(selected)
  }
  useHotkeys({ 'universes.keep': keep })
  return (
    <DataTable
      label="Taken out"
      primary
      columns={columns}
      rows={coins}
      rowKey={({ coin }) => coin.id}
      selected={selected}
      onSelect={setSelected}
    />
  )
}
