import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import { MODEL_FEATURES } from '../../core/features/registry'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { startRun } from '../run/start-run'
import { TASKS } from '../tasks'
import { why } from './why'

test.each([
  ['values', MODEL_FEATURES],
  ['ranks of the date', ['ret20', 'rank(atr_pct)', 'rank(ret20)', 'pctB20']],
])('contributions of %s and intercept sum to the score of the run', async (_, features) => {
  const { context, store } = inlineContext(TASKS)
  const drafts = ['AAA', 'BBB', 'CCC'].map((symbol, i) => {
    const instrument = walkInstrument(symbol, 700, i + 1)
    return draftInstrument(instrument, instrument.bars)
  })
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const label = { kind: 'max_high', horizon: 5, theta: 0.1 } as const
  const base = defaultRunSpec('stock', features, label)
  const spec = { ...base, validation: { ...base.validation, folds: 2 } }
  const job = createJob('run', context.clock, () => undefined)
  const run = await startRun(context, job, id, spec)
  for (const { symbol, date, score, probability } of run.candidates) {
    const report = await why(context, id, symbol, date, run.key)
    const sum = report.features.reduce((total, one) => total + (one.contribution ?? NaN), 0)
    expect(report.score).toBe(score)
    const last = run.folds.at(-1)
    expect(report.base).toMatchObject({ n: last?.calibrateRows, hits: last?.calibratePositives })
    expect(report.boost).toBeCloseTo(
      (probability * last!.calibrateRows) / last!.calibratePositives,
      12,
    )
    expect(sum + (run.models.at(-1)?.model.intercept ?? NaN)).toBeCloseTo(score, 9)
  }
  expect(run.candidates).toHaveLength(3)
})
