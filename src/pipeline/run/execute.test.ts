import { beforeAll, describe, expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { RunSpec } from '../../contracts/spec'
import { dayFromIso } from '../../core/columns/day'
import type { Instrument } from '../../core/columns/instrument'
import { generateUniverse } from '../../core/synthetic/generate'
import { createInlinePool } from '../../testing/inline-pool'
import { withNoiseAfter } from '../../testing/walk'
import { createJob, type Job } from '../job'
import { type ExecutedRun, executeRun } from './execute'
import { planRun } from './plan'

const FEATURES = [
  'bb_width_pctrank252',
  'squeeze_ratio20',
  'atr_pct',
  'volume_ratio20_prior',
  'rank(volume_ratio20_prior)',
]
const SPEC: RunSpec = {
  ...defaultRunSpec('stock', FEATURES),
  validation: { kind: 'walk_forward', folds: 3, minTrainDates: null, calibrateDates: null },
}
const stocks = generateUniverse('demo', 7)
  .instruments.filter((one) => one.assetClass === 'stock')
  .slice(0, 24)

const quietJob = (): Job => createJob('test', { now: () => 0 }, () => undefined)

function execute(instruments: readonly Instrument[], spec = SPEC, job = quietJob()) {
  const plan = planRun(spec, { datasetHash: 'hash', instruments })
  return executeRun(plan, { datasetId: 'd', pool: createInlinePool(instruments), job })
}

describe('a run on the demo universe', () => {
  let run: ExecutedRun
  beforeAll(async () => {
    run = await execute(stocks)
  })

  test('the same spec on the same bars gives the same bytes', async () => {
    const again = await execute(stocks)
    expect(JSON.stringify(again.outcome)).toBe(JSON.stringify(run.outcome))
    expect(again.scores).toEqual(run.scores)
  })

  test('finds what was planted, out of sample', () => {
    expect(run.outcome.pooled.auc).toBeGreaterThan(0.6)
    expect(run.outcome.pooled.averagePrecision).toBeGreaterThan(
      1.2 * (run.outcome.pooled.baseRate as number),
    )
  })

  test('test parts follow one another and every eligible bar after the first is scored once', () => {
    const seen = new Set<string>()
    run.scores.day.forEach((day, i) => seen.add(`${run.scores.instrument[i]}:${day}`))
    expect(seen.size).toBe(run.scores.day.length)
    expect(run.outcome.coverage.scoredRows).toBe(run.scores.day.length)
  })

  test("today's bars are scored although their labels are unknown", () => {
    expect(run.outcome.candidates.length).toBeGreaterThan(0)
    const last = stocks[0]?.bars.day.at(-1)
    for (const candidate of run.outcome.candidates) expect(dayFromIso(candidate.date)).toBe(last)
  })

  test('every training label is known before calibration, and every calibration label before test', () => {
    for (const fold of run.outcome.folds) {
      expect(fold.train.to < fold.calibrate.from).toBe(true)
      expect(fold.calibrate.to < fold.test.from).toBe(true)
    }
  })

  test('noise after the first test part changes no score of it', async () => {
    const end = dayFromIso(run.outcome.folds[0]?.test.to as string) as number
    const noisy = stocks.map((one, i) =>
      withNoiseAfter(
        one,
        one.bars.day.findLastIndex((day) => day <= end),
        100 + i,
      ),
    )
    const other = await execute(noisy)
    const first = (of: ExecutedRun) =>
      Array.from(of.scores.margin).filter((_, i) => of.scores.fold[i] === 0)
    expect(first(other)).toEqual(first(run))
  })
})

test('another seed, feature or dataset has another key; the order of JSON keys does not matter', () => {
  const manifest = { datasetHash: 'hash', instruments: stocks }
  const key = (spec: RunSpec, hash = 'hash') =>
    planRun(spec, { ...manifest, datasetHash: hash }).key
  const shuffled = Object.fromEntries(Object.entries(SPEC).reverse()) as unknown as RunSpec
  expect(key(shuffled)).toBe(key(SPEC))
  expect(key({ ...SPEC, seed: 2 })).not.toBe(key(SPEC))
  expect(key({ ...SPEC, features: FEATURES.slice(1) })).not.toBe(key(SPEC))
  expect(key(SPEC, 'other')).not.toBe(key(SPEC))
})

test.each([
  [{ features: [] }, 'names no features'],
  [{ assetClass: 'crypto' as const }, 'no instrument'],
  [{ universe: ['NOPE'] }, 'no instrument'],
])('a spec that leaves nothing to do is refused: %j', (part, message) => {
  expect(() => planRun({ ...SPEC, ...part }, { datasetHash: 'hash', instruments: stocks })).toThrow(
    message,
  )
})

test('a target that nothing reaches is refused with the counts', async () => {
  const spec = { ...SPEC, label: { ...SPEC.label, theta: 900 } }
  await expect(execute(stocks, spec)).rejects.toMatchObject({
    app: { code: 'not_enough_events' },
  })
})

test('more folds than the dates hold is refused with what is needed', async () => {
  const spec = { ...SPEC, validation: { ...SPEC.validation, folds: 90 } }
  await expect(execute(stocks, spec)).rejects.toMatchObject({
    app: { code: 'bad_input', message: expect.stringContaining('90 folds need at least') },
  })
})
