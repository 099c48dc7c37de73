import { beforeAll, expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { RunResult } from '../../contracts/results'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { setupFilter, setupQueryOf } from '../../state/setup-filter'
import { createJob } from '../job'
import { startRun } from '../run/start-run'
import { querySetups } from '../setups/query'
import { TASKS } from '../tasks'
import { compareRuns } from './compare-runs'

const LABEL = { kind: 'max_high', horizon: 5, theta: 0.1 } as const
const { context, store } = inlineContext(TASKS)
const job = createJob('compare', context.clock, () => undefined)
let id: string
let runs: readonly RunResult[]

beforeAll(async () => {
  const drafts = ['AAA', 'BBB', 'CCC'].map((symbol, i) => {
    const instrument = walkInstrument(symbol, 600, i + 1)
    return draftInstrument(instrument, instrument.bars)
  })
  id = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset.id
  const spec = (features: readonly string[], theta: number) => {
    const base = defaultRunSpec('stock', features, { ...LABEL, theta })
    return { ...base, validation: { ...base.validation, folds: 2 } }
  }
  runs = [
    await startRun(context, job, id, spec(['atr_pct', 'ret20'], 0.1)),
    await startRun(context, job, id, spec(['rsi14'], 0.1)),
    await startRun(context, job, id, spec(['rsi14'], 0.12)),
  ]
})

test('two runs over the bars that both scored, and the queue of each side has as many bars', async () => {
  const [here, there] = runs as [RunResult, RunResult]
  const report = await compareRuns(context, job, id, here.key, there.key)
  expect(report).toMatchObject({ sameLabel: true, rows: here.coverage.scoredRows })
  expect(report.figures[0]?.here).toBeCloseTo(here.pooled.averagePrecision ?? -1, 12)
  expect(report.figures[0]?.there).toBeCloseTo(there.pooled.averagePrecision ?? -1, 12)
  for (const side of ['here', 'there', 'both'] as const) {
    const filter = { ...setupFilter.parse({}), mode: 'history', bb: null, vs: there.key } as const
    const query = setupQueryOf({ ...filter, vsin: side }, id, here.key, LABEL)
    const { rows, total } = await querySetups(context, query, 0, 500)
    expect(total).toBe(report.top[side].bars)
    expect(rows.filter(({ outcome }) => outcome === 1)).toHaveLength(report.top[side].exploded)
    expect(rows.every(({ otherProbability }) => otherProbability !== null)).toBe(true)
  }
})

test('runs of other labels share no outcome', async () => {
  const [here, , other] = runs as [RunResult, RunResult, RunResult]
  const report = await compareRuns(context, job, id, here.key, other.key)
  expect(report).toMatchObject({ sameLabel: false, known: 0, figures: [] })
  expect(report.rankCorrelation).not.toBeNull()
})
