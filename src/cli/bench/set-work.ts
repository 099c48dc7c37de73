import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ALL_ROWS } from '../../contracts/spec'
import { defaultRunSpec } from '../../contracts/default-spec'
import { hashBars, hashParts } from '../../core/columns/content-hash'
import type { Instrument } from '../../core/columns/instrument'
import { FEATURES, MODEL_FEATURES } from '../../core/features/registry'
import { createJob } from '../../pipeline/job'
import { executeRun } from '../../pipeline/run/execute'
import { planRun } from '../../pipeline/run/plan'
import { createThreadPool } from '../thread-pool'
import type { Measured } from './bench-row'

const PORTION = 16
const MB = 1 << 20

const totalBars = (instruments: readonly Instrument[]): number =>
  instruments.reduce((sum, { bars }) => sum + bars.day.length, 0)

/** All features of every eligible bar of a set, over a pool of threads, as a run computes them. */
export async function featuresOfSet(instruments: readonly Instrument[]): Promise<Measured> {
  const pool = createThreadPool(instruments)
  const { label } = defaultRunSpec('stock', MODEL_FEATURES)
  const spec = { rows: ALL_ROWS, label, features: FEATURES.map(({ id }) => id) }
  const symbols = instruments.map(({ symbol }) => symbol)
  const portions = Array.from({ length: Math.ceil(symbols.length / PORTION) }, (_, k) =>
    symbols.slice(k * PORTION, (k + 1) * PORTION),
  )
  const panels = () =>
    Promise.all(
      portions.map((portion) =>
        pool.run('panel', { datasetId: 'bench', symbols: portion, spec }, { aborted: false }),
      ),
    )
  try {
    await panels()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    const parts = await panels()
    const wallMs = performance.now() - start
    delay.disable()
    return {
      wallMs,
      threads: pool.size,
      mainThreadLongestMs: delay.max / 1e6,
      instruments: instruments.length,
      bars: totalBars(instruments),
      features: FEATURES.length,
      rows: parts.reduce((sum, { day }) => sum + day.length, 0),
    }
  } finally {
    await pool.close()
  }
}

/** Memory of the process while a run goes on, beyond the bars themselves and what was there before. */
export async function memoryOfRun(instruments: readonly Instrument[]): Promise<Measured> {
  const spec = defaultRunSpec('stock', MODEL_FEATURES)
  const members = instruments.map((one) => ({ ...one, assetClass: 'stock' as const }))
  const datasetHash = hashParts(members.map(({ symbol, bars }) => symbol + hashBars(bars)))
  const before = process.memoryUsage.rss()
  const pool = createThreadPool(members)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  try {
    const start = performance.now()
    const job = createJob('bench', { now: () => Date.now() }, () => undefined)
    const plan = planRun(spec, { datasetHash, instruments: members })
    const { outcome } = await executeRun(plan, { datasetId: 'bench', pool, job })
    return {
      wallMs: performance.now() - start,
      peakMb: most / MB,
      grownByMb: (most - before) / MB,
      bars: totalBars(members),
      folds: outcome.folds.length,
    }
  } finally {
    clearInterval(watch)
    await pool.close()
  }
}
