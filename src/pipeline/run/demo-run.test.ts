import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import { MODEL_FEATURES } from '../../core/features/registry'
import { generateUniverse } from '../../core/synthetic/generate'
import { createInlinePool } from '../../testing/inline-pool'
import { createJob } from '../job'
import { executeRun } from './execute'
import { planRun } from './plan'

test.each([1, 4])(
  'the default run on the demo of seed %i finds the planted link, soberly',
  async (seed) => {
    const { instruments } = generateUniverse('demo', seed)
    const spec = defaultRunSpec('stock', MODEL_FEATURES)
    const plan = planRun(spec, { datasetHash: 'demo', instruments })
    const job = createJob('demo', { now: () => 0 }, () => undefined)
    const pool = createInlinePool(instruments)
    const { pooled, backtest } = (await executeRun(plan, { datasetId: 'd', pool, job })).outcome
    expect(pooled.events).toBeGreaterThan(150)
    expect(pooled.auc).toBeGreaterThan(0.65)
    expect(pooled.auc).toBeLessThan(0.8)
    expect(backtest.metrics.trades).toBeGreaterThan(100)
    expect(backtest.metrics.sharpe).toBeGreaterThan(0)
    expect(backtest.metrics.sharpe).toBeLessThan(3)
  },
)
