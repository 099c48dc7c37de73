import { expect, test } from 'vitest'
import { allocateBars } from '../columns/bars'
import type { Instrument } from '../columns/instrument'
import { createRandom } from '../columns/random'
import { auditInstruments, type AuditTarget, REGISTERED } from './audit'

function randomWalk(symbol: string, count: number, seed: number): Instrument {
  const random = createRandom(seed)
  const bars = allocateBars(count)
  let price = 10
  for (let t = 0; t < count; t++) {
    bars.day[t] = 18000 + t
    bars.open[t] = price
    price *= Math.exp(0.03 * random.normal())
    bars.close[t] = price
    bars.high[t] = Math.max(bars.open[t]!, price) * (1 + 0.01 * random.next())
    bars.low[t] = Math.min(bars.open[t]!, price) * (1 - 0.01 * random.next())
    bars.volume[t] = random.next() < 0.02 ? NaN : Math.round(1e5 * random.next())
  }
  return { symbol, assetClass: 'stock', calendar: 252, currency: null, bars }
}

/** A centred mean of three closes: knows the next bar. */
const LEAK: AuditTarget = {
  id: 'centred_mean3',
  kind: 'feature',
  columnOf: (_, { close }) =>
    close.map((value, t) => ((close[t - 1] ?? NaN) + value + (close[t + 1] ?? NaN)) / 3),
}

/** Rank within the whole sample: knows how the series goes on. */
const POOLED: AuditTarget = {
  id: 'pooled_rank',
  kind: 'signal',
  columnOf: (_, { close }) =>
    close.map((value) => close.filter((other) => other < value).length / close.length),
}

/** Missing volumes take the next one that is known: the value of a later bar. */
const BACKFILLED: AuditTarget = {
  id: 'backfilled_volume',
  kind: 'feature',
  columnOf: (_, { volume }) => {
    const filled = volume.slice()
    for (let t = filled.length - 2; t >= 0; t--)
      if (Number.isNaN(filled[t])) filled[t] = filled[t + 1]!
    return filled
  },
}

/** Closes standardised by the mean and deviation of the whole sample. */
const SCALED: AuditTarget = {
  id: 'scaled_close',
  kind: 'feature',
  columnOf: (_, { close }) => {
    const mean = close.reduce((sum, value) => sum + value, 0) / close.length
    const squares = close.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return close.map((value) => (value - mean) / Math.sqrt(squares / close.length))
  },
}

const INSTRUMENTS = [randomWalk('AAA', 700, 1), randomWalk('BBB', 420, 2)]

test('no registered feature or signal changes when later bars are cut off', () => {
  const report = auditInstruments(INSTRUMENTS, { cuts: 3, seed: 1 })
  expect(report).toMatchObject({ instruments: 2, cuts: 6, mismatches: 0, examples: [] })
  expect(report.features + report.signals).toBe(REGISTERED.length)
  expect(report.valuesCompared).toBeGreaterThan(REGISTERED.length * 6)
})

test.each([LEAK, POOLED, BACKFILLED, SCALED])(
  'a planted leak turns the audit red: $id',
  (target) => {
    const report = auditInstruments(INSTRUMENTS, { cuts: 60, seed: 1 }, [...REGISTERED, target])
    expect(report.mismatches).toBeGreaterThan(0)
    expect(new Set(report.examples.map(({ id }) => id))).toEqual(new Set([target.id]))
    expect(report.examples.length).toBeLessThanOrEqual(20)
  },
)

test('values that are missing with and without the later bars are told apart', () => {
  const known: AuditTarget = { ...LEAK, id: 'close', columnOf: (_, { close }) => close }
  const lagged: AuditTarget = {
    ...LEAK,
    id: 'close of 10 bars ago',
    columnOf: (_, { close }) => close.map((_x, t) => close[t - 10] ?? NaN),
  }
  const [instrument] = INSTRUMENTS as [Instrument]
  const missing = (target: AuditTarget) =>
    auditInstruments([instrument], { cuts: 4, seed: 1 }, [target])
  expect(missing(known)).toMatchObject({ valuesMissing: 0, mismatches: 0 })
  expect(missing(lagged)).toMatchObject({ valuesMissing: 40, mismatches: 0 })
})

test('an example names the instrument, the date and both values', () => {
  const [example] = auditInstruments(INSTRUMENTS, { cuts: 1, seed: 1 }, [LEAK]).examples
  expect(example).toMatchObject({ symbol: 'AAA', id: 'centred_mean3', prefix: null })
  expect(example!.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(example!.full).toBeGreaterThan(0)
})

test('the same seed cuts at the same dates, another one elsewhere', () => {
  const compared = (seed: number) =>
    auditInstruments(INSTRUMENTS, { cuts: 2, seed }, [LEAK]).valuesCompared
  expect(compared(1)).toBe(compared(1))
  expect(compared(1)).not.toBe(compared(2))
})

test('a series of one bar has nothing to cut', () => {
  const report = auditInstruments([randomWalk('A', 1, 1)])
  expect(report).toMatchObject({ instruments: 0, cuts: 0, valuesCompared: 0, mismatches: 0 })
})
