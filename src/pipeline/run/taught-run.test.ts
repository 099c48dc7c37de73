import { beforeAll, describe, expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { RunSpec } from '../../contracts/spec'
import { dayOfBar } from '../../core/columns/bars'
import { dayFromIso, isoFromDay } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { type Lesson, lessonsOf } from '../../core/diagnostics/verdicts/lessons'
import { labelExplosions } from '../../core/labels/explosion'
import { generateUniverse } from '../../core/synthetic/generate'
import { createInlinePool } from '../../testing/inline-pool'
import { createJob } from '../job'
import { type ExecutedRun, executeRun } from './execute'
import { planRun } from './plan'

const OUTCOMES: RunSpec = {
  ...defaultRunSpec('stock', ['bb_width_pctrank252', 'squeeze_ratio20', 'atr_pct']),
  validation: { kind: 'walk_forward', folds: 3, minTrainDates: null, calibrateDates: null },
}
const TAUGHT: RunSpec = { ...OUTCOMES, model: { ...OUTCOMES.model, learns: 'verdicts' } }
const stocks = generateUniverse('demo', 7)
  .instruments.filter((one) => one.assetClass === 'stock')
  .slice(0, 16)

const planOf = (spec: RunSpec, lessons: readonly Lesson[] = []) =>
  planRun(spec, { datasetHash: 'hash', instruments: stocks, lessons })

const execute = (spec: RunSpec, lessons?: readonly Lesson[]) =>
  executeRun(planOf(spec, lessons), {
    datasetId: 'd',
    pool: createInlinePool(stocks),
    job: createJob('test', { now: () => 0 }, () => undefined),
  })

/** A lesson for every `stride`-th bar on which `say` gives one. */
function lessonsBy(
  stride: number,
  say: (instrument: Instrument, bar: number) => 0 | 1 | null,
): readonly Lesson[] {
  return stocks.flatMap((instrument) =>
    Array.from(instrument.bars.day.keys()).flatMap((bar): Lesson[] => {
      const y = bar % stride === 0 ? say(instrument, bar) : null
      const date = isoFromDay(dayOfBar(instrument.bars, bar))
      return y === null ? [] : [{ symbol: instrument.symbol, date, y }]
    }),
  )
}

test('lessons are blind first verdicts, yes and no, whatever the order they were given in', () => {
  const said = (symbol: string, verdict: 'yes' | 'no' | 'unsure' | 'bad', rest = {}) => ({
    symbol,
    date: '2024-05-06',
    verdict,
    blind: true,
    again: false,
    ...rest,
  })
  const log = [
    said('C', 'no'),
    said('A', 'yes'),
    said('B', 'unsure'),
    said('D', 'bad'),
    said('E', 'yes', { blind: false }),
    said('A', 'no', { again: true }),
    said('A', 'no'),
  ]
  expect(lessonsOf(log).map(({ symbol, y }) => [symbol, y])).toEqual([
    ['A', 1],
    ['C', 0],
  ])
})

test('lessons are part of the key of a run that learns from them, and of no other', () => {
  const one = lessonsBy(500, () => 1)
  const other = lessonsBy(500, () => 0)
  expect(planOf(TAUGHT, one).key).not.toBe(planOf(TAUGHT, other).key)
  expect(planOf(TAUGHT, one).key).toBe(planOf(TAUGHT, [...one]).key)
  expect(planOf(OUTCOMES, one).key).toBe(planOf(OUTCOMES).key)
  const elsewhere = [...one, { symbol: 'GONE', date: '2024-05-06', y: 1 as const }]
  expect(planOf(TAUGHT, elsewhere).key).toBe(planOf(TAUGHT, one).key)
  expect(() => planOf(TAUGHT)).toThrow('no card of the spec has one')
})

describe('a run on the demo universe', () => {
  let byOutcome: ExecutedRun
  beforeAll(async () => {
    byOutcome = await execute(OUTCOMES)
  })

  test('learns the same from a reviewer who says what happened on every bar', async () => {
    const labels = new Map(stocks.map((one) => [one, labelExplosions(one.bars, OUTCOMES.label).y]))
    const known = lessonsBy(1, (instrument, bar) => {
      const y = labels.get(instrument)?.[bar]
      return y === 1 || y === 0 ? y : null
    })
    const taught = await execute(TAUGHT, known)
    expect(taught.scores).toEqual(byOutcome.scores)
    expect(taught.outcome.pooled).toEqual(byOutcome.outcome.pooled)
    for (const { taught: lessons, trainPositives, trainRows } of taught.outcome.folds) {
      expect(lessons).toEqual({ yes: trainPositives, no: trainRows - trainPositives })
    }
  })

  test('learns the rule of a reviewer, and is measured by outcomes', async () => {
    const rises = lessonsBy(7, ({ bars }, bar) =>
      bar < 20
        ? null
        : (bars.high[bar] as number) - (bars.low[bar] as number) >
            0.04 * (bars.close[bar] as number)
          ? 1
          : 0,
    )
    const { outcome } = await execute(TAUGHT, rises)
    const atr = TAUGHT.features.indexOf('atr_pct')
    for (const [i, fold] of outcome.folds.entries()) {
      expect(fold.coefficients[atr]).toBeGreaterThan(0.5)
      const same = byOutcome.outcome.folds[i]
      expect(fold.trainRows).toBe(same?.trainRows)
      expect(fold.trainPositives).toBe(same?.trainPositives)
      expect(fold.testPositives).toBe(same?.testPositives)
      expect(outcome.models[i]?.trainRate).toBe(byOutcome.outcome.models[i]?.trainRate)
    }
  })

  test('no fold learns from cards whose label window reaches its calibration slice', async () => {
    const first = byOutcome.outcome.folds[0]
    const said = lessonsBy(7, (_, bar) => ((bar / 7) % 3 === 0 ? 1 : 0))
    const early = said.filter(({ date }) => date < (first?.calibrate.from ?? ''))
    const turned = said.map((one) =>
      early.includes(one) ? one : { ...one, y: one.y === 1 ? (0 as const) : (1 as const) },
    )
    const [a, b] = [await execute(TAUGHT, said), await execute(TAUGHT, turned)]
    expect(b.outcome.folds[0]).toEqual(a.outcome.folds[0])
    expect(b.outcome.folds[2]?.coefficients).not.toEqual(a.outcome.folds[2]?.coefficients)
    const used = a.outcome.folds[0]?.taught
    const until = (dayFromIso(first?.calibrate.from ?? '') ?? 0) as number
    const before = early.filter(({ date }) => ((dayFromIso(date) ?? 0) as number) < until - 14)
    expect((used?.yes ?? 0) + (used?.no ?? 0)).toBeLessThanOrEqual(before.length)
  })

  test('too few cards of either verdict are refused with the date they are needed before', async () => {
    const few = lessonsBy(250, (_, bar) => ((bar / 250) % 2 === 0 ? 1 : 0))
    await expect(execute(TAUGHT, few)).rejects.toMatchObject({
      app: {
        code: 'not_enough_events',
        hint: expect.stringContaining(byOutcome.outcome.folds[0]?.calibrate.from ?? '-') as string,
      },
    })
  })
})
