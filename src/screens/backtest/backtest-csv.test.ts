import { expect, test } from 'vitest'
import type { BacktestResult } from '../../contracts/results'
import { equityCsv, monthlyCsv, tradesCsv } from './backtest-csv'

const backtest = {
  equity: [{ date: '2021-01-04', equity: 101_000, equalWeight: 99_000, drawdown: -0.01 }],
  trades: [
    {
      symbol: 'RCON',
      signalDate: '2021-01-14',
      entryDate: '2021-01-15',
      exitDate: '2021-01-25',
      entry: 1.7,
      exit: 2.6,
      stop: 1.3,
      shares: 500,
      bars: 6,
      reason: 'gap_target',
      ambiguous: false,
      pnl: 450,
      r: 2.25,
      score: -1.5,
      probability: 0.18,
    },
  ],
  monthly: [{ year: 2021, months: [0.1, null, ...Array(10).fill(null)], total: 0.1 }],
} as unknown as BacktestResult

const lines = (text: string) => text.trimEnd().split('\r\n')

test('trades and equity are written as they are, unrounded', () => {
  expect(lines(tradesCsv(backtest))[1]).toBe(
    'RCON,2021-01-14,2021-01-15,2021-01-25,1.7,2.6,1.3,500,6,gap_target,false,450,2.25,-1.5,0.18',
  )
  expect(lines(equityCsv(backtest))[1]).toBe('2021-01-04,101000,99000,-0.01')
})

test('a month outside the period is empty, not 0', () => {
  const [header, row] = lines(monthlyCsv(backtest))
  expect(header).toBe('year,01,02,03,04,05,06,07,08,09,10,11,12,total')
  expect(row).toBe('2021,0.1,,,,,,,,,,,,0.1')
})
