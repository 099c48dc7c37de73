import type { BacktestResult } from '../../contracts/results'
import { type CsvText, toCsv } from '../../core/format/csv'

export function tradesCsv({ trades }: BacktestResult): CsvText {
  return toCsv(
    [
      'symbol',
      'signal_date',
      'entry_date',
      'exit_date',
      'entry',
      'exit',
      'stop',
      'shares',
      'bars',
      'reason',
      'ambiguous',
      'pnl',
      'r',
      'score',
      'probability',
    ],
    trades.map((trade) => [
      trade.symbol,
      trade.signalDate,
      trade.entryDate,
      trade.exitDate,
      trade.entry,
      trade.exit,
      trade.stop,
      trade.shares,
      trade.bars,
      trade.reason,
      trade.ambiguous,
      trade.pnl,
      trade.r,
      trade.score,
      trade.probability,
    ]),
  )
}

export function equityCsv({ equity }: BacktestResult): CsvText {
  return toCsv(
    ['date', 'equity', 'equal_weight', 'drawdown'],
    equity.map(({ date, equity: value, equalWeight, drawdown }) => [
      date,
      value,
      equalWeight,
      drawdown,
    ]),
  )
}

export function monthlyCsv({ monthly }: BacktestResult): CsvText {
  return toCsv(
    ['year', ...Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')), 'total'],
    monthly.map(({ year, months, total }) => [year, ...months, total]),
  )
}
