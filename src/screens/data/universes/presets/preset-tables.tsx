import { useState } from 'react'
import { METRIC_WORDS, type ScreenMetric } from '../../../../core/universe/metrics'
import { metricText, type ScreenedOut, type ScreenRow } from '../../../../core/universe/screen'
import { type DataColumn, DataTable } from '../../../../ui/data-table'

const SHOWN: readonly (readonly [metric: ScreenMetric, header: string, width: number])[] = [
  ['price', 'price', 70],
  ['tradedValue', 'value a day', 76],
  ['atr', 'ATR', 56],
  ['volatility', 'volatility', 62],
  ['beta', 'beta', 48],
  ['widthRank', 'width pct.', 72],
  ['rsi', 'RSI', 40],
  ['bars', 'bars', 54],
]

const SYMBOL: DataColumn<ScreenRow> = {
  id: 'symbol',
  header: 'symbol',
  width: 78,
  grow: true,
  sortValue: ({ symbol }) => symbol,
  cell: ({ symbol }) => <strong>{symbol}</strong>,
}

const COLUMNS: readonly DataColumn<ScreenRow>[] = [
  SYMBOL,
  ...SHOWN.map(([metric, header, width]): DataColumn<ScreenRow> => ({
    id: metric,
    header: <span title={METRIC_WORDS[metric].title}>{header}</span>,
    width,
    align: 'right',
    sortValue: ({ values }) => values[metric],
    cell: ({ values }) => metricText(metric, values[metric]),
  })),
]

const OUT: readonly DataColumn<ScreenedOut>[] = [
  {
    id: 'symbol',
    header: 'symbol',
    width: 90,
    sortValue: ({ row }) => row.symbol,
    cell: ({ row }) => <strong>{row.symbol}</strong>,
  },
  {
    id: 'reason',
    header: 'reason',
    width: 260,
    grow: true,
    sortValue: ({ reason }) => reason,
    cell: ({ reason }) => reason,
  },
]

/** What meets the conditions, in their order, with its figures. */
export function PassingTable({ rows }: { readonly rows: readonly ScreenRow[] }) {
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <DataTable
      label="Meets the conditions"
      primary
      columns={COLUMNS}
      rows={rows}
      rowKey={({ symbol }) => symbol}
      selected={selected}
      onSelect={setSelected}
    />
  )
}

/** What does not, with the first condition that it misses. */
export function OutTable({ rows }: { readonly rows: readonly ScreenedOut[] }) {
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <DataTable
      label="Taken out"
      primary
      columns={OUT}
      rows={rows}
      rowKey={({ row }) => row.symbol}
      selected={selected}
      onSelect={setSelected}
    />
  )
}
