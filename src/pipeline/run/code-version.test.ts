import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import { hashText } from '../../core/columns/content-hash'
import { MODEL_FEATURES } from '../../core/features/registry'
import { createInlinePool } from '../../testing/inline-pool'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { executeRun } from './execute'
import { planRun } from './plan'

/** Numbers to 9 digits: what code changes, not how an engine rounds the last bit of an exponential. */
const toNineDigits = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value

/**
 * A stored run is found by its key. When the figures differ here under the same key, raise
 * `RUN_CODE_VERSION` in plan.ts and write both values anew: old results must not pass for new ones.
 */
test('the figures of a fixed run belong to its key', async () => {
  const instruments = Array.from({ length: 6 }, (_, i) => walkInstrument(`S${i}`, 800, i + 1))
  const label = { kind: 'max_high', horizon: 10, theta: 0.15 } as const
  const plan = planRun(defaultRunSpec('stock', MODEL_FEATURES, label), {
    datasetHash: 'fixed',
    instruments,
  })
  const pool = createInlinePool(instruments)
  const job = createJob('fixed', { now: () => 0 }, () => undefined)
  const { outcome, scores } = await executeRun(plan, { datasetId: 'd', pool, job })
  const { says: _words, ...backtest } = outcome.backtest
  const figures = JSON.stringify(
    { ...outcome, backtest, margin: [...scores.margin], probability: [...scores.probability] },
    toNineDigits,
  )
  expect({ key: plan.key, figures: hashText(figures) }).toEqual({
    key: 'c1b3927d78b5ad44c34db3bd2e2f7df7',
    figures: '7a8ffb6f31c40b1539a4f2396116e1b4',
  })
})
