import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import { CoilError } from '../../contracts/errors'
import type { RunSpec } from '../../contracts/spec'
import { BAR_FLAG, sliceBars } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { createInlinePool } from '../../testing/inline-pool'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { type ExecutedRun, executeRun } from './execute'
import { planRun } from './plan'

const FEATURES = ['atr_pct', 'ret20', 'bb_width_pctrank252']
const job = createJob('test', { now: () => 0 }, () => undefined)

function specOf(label: Partial<RunSpec['label']>, rest: Partial<RunSpec> = {}): RunSpec {
  const base = defaultRunSpec('stock', FEATURES)
  const folds = { ...base.validation, folds: 2 }
  return { ...base, validation: folds, label: { ...base.label, ...label }, ...rest }
}

function execute(instruments: readonly Instrument[], spec: RunSpec) {
  const plan = planRun(spec, { datasetHash: 'hash', instruments })
  return executeRun(plan, { datasetId: 'd', pool: createInlinePool(instruments), job })
}

const walks = (count: number, bars: number): Instrument[] =>
  Array.from({ length: count }, (_, i) => walkInstrument(`S${i}`, bars, i + 1))

const endingAt = (instrument: Instrument, bars: number): Instrument => ({
  ...instrument,
  bars: sliceBars(instrument.bars, 0, bars),
})

/** Paths of the numbers that JSON would turn into null. */
function unprintable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unprintable(inner, `${path}.${key}`))
}

test('a series that ended long before the others is no candidate of today', async () => {
  const [gone, ...rest] = walks(5, 900) as [Instrument, ...Instrument[]]
  const { outcome } = await execute([endingAt(gone, 800), ...rest], specOf({ theta: 0.1 }))
  const newest = isoFromDay(dayIndex(15_000 + 899))
  expect(outcome.candidates.map((one) => one.date)).toEqual(rest.map(() => newest))
  expect(outcome.candidates.map((one) => one.symbol)).not.toContain(gone.symbol)
})

test('rows that touch suspect bars train nothing, are counted apart, and end positions before them', async () => {
  const marked = walks(5, 900).map((one, index) => ({
    ...one,
    bars: {
      ...one.bars,
      flags: one.bars.flags.map((flag, t) =>
        index < 3 && t % 97 === 40 ? flag | BAR_FLAG.suspect : flag,
      ),
    },
  }))
  const spec = specOf({ theta: 0.1 })
  const { outcome } = await execute(marked, spec)
  const counted = await execute(marked, { ...spec, rows: { ...spec.rows, suspect: 'counted' } })
  const { coverage } = outcome
  expect(coverage.suspect.bars).toBeGreaterThan(100)
  expect(coverage.labelledRows + coverage.suspect.bars).toBe(counted.outcome.coverage.labelledRows)
  expect(coverage.positives + coverage.suspect.positives).toBe(counted.outcome.coverage.positives)
  expect(counted.outcome.coverage.suspect).toEqual({ bars: 0, positives: 0, events: 0 })
  expect(unprintable(outcome)).toEqual([])
})

describe('a dataset that a spec leaves nothing of is refused in words that help', () => {
  test('no bar with enough history', async () => {
    await expect(execute(walks(3, 200), specOf({}))).rejects.toMatchObject({
      app: { code: 'no_bars', hint: expect.stringContaining('300') },
    })
  })

  test('a horizon longer than the data', async () => {
    await expect(execute(walks(3, 400), specOf({ horizon: 500 }))).rejects.toMatchObject({
      app: { code: 'no_bars', message: expect.stringContaining('500') },
    })
  })

  test('a target that every bar reaches', async () => {
    const high = walks(3, 700).map(({ bars, ...meta }) => ({
      ...meta,
      bars: { ...bars, high: bars.high.map((price) => 9 * price) },
    }))
    await expect(execute(high, specOf({ theta: 0.01 }))).rejects.toMatchObject({
      app: { code: 'not_enough_events', hint: expect.stringContaining('Raise the target') },
    })
  })

  test('folds without an explosion are named before anything is fitted', async () => {
    const calm = walks(2, 900)
    const late = calm.map(({ bars, ...meta }) => ({
      ...meta,
      bars: { ...bars, high: bars.high.map((price, t) => (t === 880 ? 9 * price : price)) },
    }))
    await expect(execute(late, specOf({ theta: 3 }))).rejects.toMatchObject({
      app: {
        code: 'not_enough_events',
        message: 'no explosion to train on: folds 1, 2',
        details: { folds: 2, trainPositives: '0, 0' },
      },
    })
  })
})

test('five stocks of 700 bars run under the default spec, or say what they lack', async () => {
  const spec = defaultRunSpec('stock', FEATURES)
  const answer = await execute(walks(5, 700), spec).catch((thrown: unknown) => thrown)
  if (answer instanceof CoilError) expect(answer.app.hint).not.toBe('')
  else expect(answer).toHaveProperty('outcome.folds.length', 6)
})

test('odd data and specs give finite figures or an error with a hint', async () => {
  const kinds = fc.constantFrom('max_high', 'max_close', 'end_close', 'vol_scaled')
  const spec = fc.record({
    kind: kinds,
    horizon: fc.constantFrom(1, 3, 10, 40, 300),
    theta: fc.constantFrom(0.001, 0.05, 0.2, 1, 50),
    folds: fc.integer({ min: 1, max: 8 }),
    symbols: fc.integer({ min: 1, max: 4 }),
    bars: fc.constantFrom(5, 301, 420, 700),
    minLift: fc.constantFrom(0, 1, 5),
  })
  const codes = ['no_bars', 'not_enough_events', 'bad_input']
  await fc.assert(
    fc.asyncProperty(spec, async ({ folds, symbols, bars, minLift, ...label }) => {
      const base = specOf(label)
      const odd: RunSpec = {
        ...base,
        validation: { ...base.validation, folds },
        backtest: { ...base.backtest, minLift },
      }
      const answer = await execute(walks(symbols, bars), odd).catch((thrown: unknown) => thrown)
      if (answer instanceof CoilError) {
        expect(codes).toContain(answer.app.code)
        expect(answer.app.hint).not.toBe('')
      } else expect(unprintable((answer as ExecutedRun).outcome)).toEqual([])
    }),
    { numRuns: 60, seed: 1 },
  )
})
