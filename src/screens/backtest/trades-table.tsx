import { useMemo, useState } from 'react'
import type { Trade } from '../../contracts/results'
import type { CsvText } from '../../core/format/csv'
import { formatCount, formatPrice, formatSigned } from '../../core/format/figures'
import { setupFilter } from '../../state/setup-filter'
import { Chip } from '../../ui/chip'
import { CsvLink } from '../../ui/csv-link'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { KeyHint } from '../../ui/key-hint'
import { symbolWidth } from '../../ui/text-widths'
import { useNavigation } from '../../ui/navigation'
import { SectionTitle } from './section-title'
import classes from './backtest.module.css'
import { EXIT_WORDS } from './spec-words'
import type { TradeFilter } from './trade-filter'

export interface TradesTableProps {
  readonly trades: readonly Trade[]
  readonly name: string
  readonly csv: () => CsvText
  /** Which of the trades are listed; null lists all. */
  readonly only: TradeFilter | null
  readonly onAll: () => void
}

const columnsOf = (longestSymbol: number): readonly DataColumn<Trade>[] => [
  {
    id: 'symbol',
    header: 'symbol',
    width: symbolWidth(longestSymbol),
    grow: true,
    sortValue: ({ symbol }) => symbol,
    cell: ({ symbol }) => <strong title={symbol}>{symbol}</strong>,
  },
  {
    id: 'in',
    header: 'in',
    width: 98,
    sortValue: ({ entryDate }) => entryDate,
    cell: ({ entryDate }) => entryDate,
  },
  {
    id: 'entry',
    header: 'entry',
    width: 80,
    spare: true,
    align: 'right',
    sortValue: ({ entry }) => entry,
    cell: ({ entry }) => formatPrice(entry),
  },
  {
    id: 'bars',
    header: 'bars',
    width: 44,
    spare: true,
    align: 'right',
    sortValue: ({ bars }) => bars,
    cell: ({ bars }) => formatCount(bars),
  },
  {
    id: 'exit',
    header: 'exit',
    width: 92,
    sortValue: ({ reason }) => reason,
    cell: ({ reason, ambiguous, exitDate, exit }) => (
      <span title={`${exitDate} at ${formatPrice(exit)}`}>
        {EXIT_WORDS[reason]}
        {ambiguous ? '?' : ''}
      </span>
    ),
  },
  {
    id: 'r',
    header: 'R',
    width: 50,
    align: 'right',
    sortValue: ({ r }) => r,
    cell: ({ r }) => formatSigned(r, 1),
  },
  {
    id: 'pnl',
    header: 'profit',
    width: 76,
    align: 'right',
    sortValue: ({ pnl }) => pnl,
    cell: ({ pnl }) => <strong>{formatSigned(pnl, 0)}</strong>,
  },
]

const keyOf = ({ symbol, entryDate }: Trade) => `${symbol}@${entryDate}`

/** Every trade; Enter or a double click opens its chart at the signal bar. */
export function TradesTable({ trades, name, csv, only, onAll }: TradesTableProps) {
  const { go } = useNavigation()
  const [selected, setSelected] = useState<string | null>(null)
  const open = ({ symbol, signalDate }: Trade) =>
    go('/review', {
      ...setupFilter.format({ mode: 'history', sym: `=${symbol}`, bb: null }),
      card: `${symbol}@${signalDate}`,
      hidden: '0',
    })
  const shown = useMemo(() => (only ? trades.filter(only.passes) : trades), [trades, only])
  const columns = useMemo(
    () => columnsOf(trades.reduce((most, { symbol }) => Math.max(most, symbol.length), 0)),
    [trades],
  )
  const ambiguous = trades.some((trade) => trade.ambiguous)
  return (
    <>
      <SectionTitle
        id="trades-title"
        title="Trades"
        note={
          only
            ? `${formatCount(shown.length)} of ${formatCount(trades.length)}`
            : `n = ${formatCount(trades.length)}`
        }
      >
        {only ? (
          <Chip removeLabel="Show all trades" onRemove={onAll}>
            {only.words}
          </Chip>
        ) : null}
        <KeyHint of={['table.next', 'table.before']} />
        <KeyHint of="table.open">chart</KeyHint>
        <CsvLink of="trades" name={`${name} trades`} text={csv} />
      </SectionTitle>
      <div className={classes.tradeRows}>
        {trades.length === 0 ? (
          <p className={classes.prose}>
            Nothing was traded: no candidate passed the threshold, or none could be filled.
          </p>
        ) : (
          <DataTable
            primary
            label="Trades"
            columns={columns}
            rows={shown}
            rowKey={keyOf}
            selected={selected}
            onSelect={setSelected}
            onOpen={open}
            initialSort={{ column: 'pnl', descending: true }}
          />
        )}
      </div>
      {ambiguous ? (
        <p className={classes.foot}>
          ? stop and target lay inside one bar: the stop was taken. Profit after costs.
        </p>
      ) : (
        <p className={classes.foot}>Profit after costs, in currency units; R = entry less stop.</p>
      )}
    </>
  )
}
