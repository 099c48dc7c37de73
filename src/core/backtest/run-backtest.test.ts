import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instrument } from '../columns/instrument'
import { dayFromIso } from '../columns/day'
import {
  barsFrom,
  dayAfter,
  instrumentOf,
  parameters,
  randomEntries,
  randomMarket,
} from '../../testing/random-market'
import { runBacktest } from './run-backtest'
import type { BacktestOutcome, Trade } from './types'

const day = (iso: string): number => dayFromIso(iso) as number
const market = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  slots: fc.integer({ min: 1, max: 4 }),
})
const RUNS = { numRuns: 40 }

function walk(seed: number, slots: number, change = (all: Instrument[]) => all, to?: number) {
  const instruments = randomMarket(seed, 6, 160)
  const entries = randomEntries(seed, instruments)
  const spec = parameters({
    maxPositions: slots,
    ...(to === undefined ? {} : { to: dayAfter(to) }),
  })
  return runBacktest(change(instruments), entries, spec)
}

/** Trades that hold a position at the close before or during `date`. */
const openOn = (trades: readonly Trade[], date: number): Trade[] =>
  trades.filter((trade) => day(trade.entryDate) <= date && day(trade.exitDate) >= date)

describe('any market and any candidates', () => {
  test('nothing is bought at an open that lies at or below its own stop', () => {
    fc.assert(
      fc.property(market, ({ seed, slots }) => {
        const instruments = randomMarket(seed, 6, 160)
        const spec = parameters({ maxPositions: slots, slippageBps: 150, stopAtr: 0.2 })
        const { trades } = runBacktest(instruments, randomEntries(seed, instruments), spec)
        for (const { stop, entry } of trades) expect(stop).toBeLessThan(entry / 1.015)
      }),
      RUNS,
    )
  })

  test('the change of equity is the sum of the profits, costs included', () => {
    fc.assert(
      fc.property(market, ({ seed, slots }) => {
        const { trades, equity, startEquity } = walk(seed, slots)
        const profit = trades.reduce((sum, { pnl }) => sum + pnl, 0)
        expect((equity.at(-1) as number) - startEquity).toBeCloseTo(profit, 6)
      }),
      RUNS,
    )
  })

  test('no trade enters before the bar after its signal', () => {
    fc.assert(
      fc.property(market, ({ seed, slots }) => {
        for (const trade of walk(seed, slots).trades)
          expect(day(trade.entryDate)).toBeGreaterThan(day(trade.signalDate))
      }),
      RUNS,
    )
  })

  test('never more positions than slots, never two in one symbol, never cash below 0', () => {
    fc.assert(
      fc.property(market, ({ seed, slots }) => {
        const outcome = walk(seed, slots)
        outcome.day.forEach((date, i) => {
          const open = openOn(outcome.trades, date)
          expect(open.length).toBeLessThanOrEqual(slots)
          expect(new Set(open.map(({ symbol }) => symbol)).size).toBe(open.length)
          const [equity, invested] = [outcome.equity[i] as number, outcome.invested[i] as number]
          expect(equity - invested).toBeGreaterThan(-1e-6)
        })
      }),
      RUNS,
    )
  })

  test('bars after a date change neither the trades that ended before nor the equity up to it', () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 40, max: 120 }), ({ seed, slots }, cut) => {
        const last = dayAfter(cut)
        const before = walk(seed, slots)
        const after = walk(seed, slots, (all) => all.map((one) => changedAfter(one, last)))
        expect(endedBy(after, last)).toEqual(endedBy(before, last))
        expect(equityTo(after, last)).toEqual(equityTo(before, last))
      }),
      RUNS,
    )
  })

  test('a period that ends earlier gives the same equity until it closes what is open', () => {
    fc.assert(
      fc.property(market, ({ seed, slots }) => {
        const half = walk(seed, slots, undefined, 90)
        const whole = walk(seed, slots)
        const cut = half.trades.filter(({ reason }) => reason === 'end_of_data')
        const last = Math.min(dayAfter(90), ...cut.map(({ exitDate }) => day(exitDate)))
        expect(equityTo(half, last - 1)).toEqual(equityTo(whole, last - 1))
        expect(endedBy(half, last - 1)).toEqual(endedBy(whole, last - 1))
      }),
      RUNS,
    )
  })
})

function changedAfter(instrument: Instrument, last: number): Instrument {
  const { bars } = instrument
  const shift = (column: Float64Array): Float64Array =>
    column.map((value, i) => ((bars.day[i] as number) > last ? value * 1.7 : value))
  return {
    ...instrument,
    bars: {
      ...bars,
      open: shift(bars.open),
      high: shift(bars.high),
      low: shift(bars.low),
      close: shift(bars.close),
    },
  }
}

const endedBy = ({ trades }: BacktestOutcome, last: number): Trade[] =>
  trades.filter((trade) => day(trade.exitDate) <= last)

const equityTo = ({ day: dates, equity }: BacktestOutcome, last: number): number[] =>
  [...equity].filter((_, i) => (dates[i] as number) <= last)

describe('one symbol by hand', () => {
  const quiet = Array.from({ length: 20 }, () => [100, 101, 99, 100, 1e6])
  const signal = [{ instrument: 0, bar: 19, score: 1, probability: 0.5 }]
  const bought = (rows: number[][], change = {}): BacktestOutcome =>
    runBacktest(
      [instrumentOf('S', barsFrom([...quiet, ...rows]))],
      signal,
      parameters({ maxWeight: 1, ...change }),
    )

  test('fills at the next open with slippage and stops two ATR below the fill', () => {
    const [trade] = bought([
      [102, 103, 101, 103, 1e6],
      [103, 104, 90, 95, 1e6],
    ]).trades
    const entry = 102 * 1.001
    expect(trade).toMatchObject({ reason: 'stop', bars: 2, ambiguous: false })
    expect(trade?.entry).toBeCloseTo(entry, 10)
    expect(trade?.stop).toBeCloseTo(entry - 4, 10)
    expect(trade?.shares).toBe(500)
    const exit = (entry - 4) * 0.999
    expect(trade?.exit).toBeCloseTo(exit, 10)
    expect(trade?.pnl).toBeCloseTo(500 * (exit - entry) - 2 * 500 * 0.005, 8)
    expect(trade?.r).toBeCloseTo((trade?.pnl as number) / 2000, 8)
  })

  test('a bar without volume fills nothing; a missing volume fills without the cap', () => {
    expect(bought([[102, 103, 101, 103, 0]])).toMatchObject({
      trades: [],
      passed: { unfillable: 1 },
    })
    expect(bought([[102, 103, 101, 103, NaN]]).trades[0]?.shares).toBe(500)
    expect(bought([[102, 103, 101, 103, 1000]]).trades[0]?.shares).toBe(50)
  })

  test('crypto is bought in fractions and pays a rate', () => {
    const bars = barsFrom([...quiet, [102, 103, 101, 103, 1e6]])
    const instrument = instrumentOf('S-USD', bars, 'crypto')
    const spec = parameters({ maxWeight: 0.001 })
    const [trade] = runBacktest([instrument], signal, spec).trades
    const entry = 102 * 1.002
    const shares = 100 / entry
    const exit = 103 * 0.998
    expect(trade?.shares).toBeCloseTo(shares, 12)
    expect(trade?.pnl).toBeCloseTo(shares * (exit - entry) - 0.001 * shares * (exit + entry), 10)
  })

  test('a position open at the last bar is closed at its close and marked', () => {
    const outcome = bought([[102, 103, 101, 103, 1e6]])
    expect(outcome.trades[0]).toMatchObject({ reason: 'end_of_data', bars: 1 })
    expect(outcome.invested.at(-1)).toBe(0)
  })

  test('the higher score takes the slot, ties go by symbol', () => {
    const bars = barsFrom([...quiet, [102, 103, 101, 103, 1e6]])
    const instruments = ['B', 'A', 'C'].map((symbol) => instrumentOf(symbol, bars))
    const entries = [1, 1, 0].map((score, instrument) => ({ ...signal[0]!, instrument, score }))
    const outcome = runBacktest(instruments, entries, parameters({ maxPositions: 1 }))
    expect(outcome.trades.map(({ symbol }) => symbol)).toEqual(['A'])
    expect(outcome.passed.full).toBe(2)
  })
})

test('equal weight holds cash for a symbol until its first close, and its last price at the end', () => {
  const early = barsFrom([100, 110, 120, 130].map((c) => [c, c, c, c, 1]))
  const late = barsFrom(
    [50, 100].map((c) => [c, c, c, c, 1]),
    dayAfter(2),
  )
  const gone = barsFrom([10, 20].map((c) => [c, c, c, c, 1]))
  const instruments = [early, late, gone].map((bars, i) => instrumentOf(`S${i}`, bars))
  const spec = parameters({ startEquity: 300, from: dayAfter(1) })
  const { equalWeight, largestHolding, symbols } = runBacktest(instruments, [], spec)
  expect(symbols).toBe(3)
  expect(largestHolding).toEqual({ symbol: 'S1', share: 200 / 530 })
  expect([...equalWeight]).toEqual([110 + 100 + 200, 120 + 100 + 200, 130 + 200 + 200])
})

test('a mixed market is annualised by 365 dates', () => {
  const bars = barsFrom([[1, 1, 1, 1, 1]])
  const mixed = [instrumentOf('S', bars), instrumentOf('C-USD', bars, 'crypto')]
  expect(runBacktest(mixed, [], parameters()).periodsPerYear).toBe(365)
  expect(runBacktest(mixed.slice(0, 1), [], parameters()).periodsPerYear).toBe(252)
})
