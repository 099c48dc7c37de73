import { expect } from 'vitest'
import type { Bars } from '../../core/columns/bars'
import { walkExit } from '../../core/backtest/exits'
import { positionSize } from '../../core/backtest/size'
import type { ExitReason } from '../../core/backtest/types'

type Ohlc = readonly [open: number, high: number, low: number, close: number]

interface Fill {
  readonly id: string
  readonly bars_after_entry_ohlc: readonly Ohlc[]
  readonly stop: number
  readonly target: number
  readonly max_bars: number
  readonly exit: number
  readonly reason: string
  readonly bar: number
  readonly ambiguous?: boolean
}

interface Sizing {
  readonly equity: number
  readonly risk: number
  readonly entry: number
  readonly stop: number
  readonly max_notional_frac?: number
  readonly shares: number
  readonly shares_fractional?: number
}

const REASONS: Readonly<Record<string, ExitReason>> = {
  stop: 'stop',
  stop_gap: 'gap_stop',
  target: 'target',
  target_gap: 'gap_target',
  time: 'time',
}

export function check(golden: unknown): void {
  const { fills, sizing } = golden as { fills: readonly Fill[]; sizing: readonly Sizing[] }
  fills.forEach(checkFill)
  sizing.forEach(checkSizing)
}

function checkFill(fill: Fill): void {
  const rule = { stop: fill.stop, target: fill.target, maxBars: fill.max_bars }
  const exit = walkExit(barsOf(fill.bars_after_entry_ohlc), 0, rule)
  expect(exit, fill.id).toEqual({
    bar: fill.bar,
    price: fill.exit,
    reason: REASONS[fill.reason],
    ambiguous: fill.ambiguous ?? false,
  })
}

function checkSizing(row: Sizing): void {
  const size = (fractional: boolean): number =>
    positionSize({
      equity: row.equity,
      risk: row.risk,
      entry: row.entry,
      stop: row.stop,
      maxWeight: row.max_notional_frac ?? Infinity,
      cash: Infinity,
      maxShares: Infinity,
      costs: { slippage: 0, rate: 0, perShare: 0 },
      fractional,
    })
  expect(size(false), `whole shares at ${row.entry}`).toBe(row.shares)
  if (row.shares_fractional !== undefined)
    expect(size(true), `fractions at ${row.entry}`).toBeCloseTo(row.shares_fractional, 9)
}

function barsOf(rows: readonly Ohlc[]): Bars {
  const column = (of: (row: Ohlc) => number): Float64Array => Float64Array.from(rows, of)
  return {
    day: Int32Array.from(rows, (_, i) => i),
    open: column((row) => row[0]),
    high: column((row) => row[1]),
    low: column((row) => row[2]),
    close: column((row) => row[3]),
    volume: column(() => 1),
    flags: new Uint8Array(rows.length),
  }
}
