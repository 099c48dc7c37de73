import { expect, test } from 'vitest'
import { gapOf } from '../../core/quality/coverage'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { daysFrom, makeBars } from '../../testing/make-bars'
import type { EngineContext } from '../context'
import { createJob } from '../job'
import { TASKS } from '../tasks'
import { qualityCoverage } from './coverage'
import { decide } from './decide'

const META = { assetClass: 'crypto', calendar: 365, currency: null } as const
const SPLIT_AT = 200

/** A coin whose price falls to a quarter on day 200 as its volume rises, and one with a hole. */
async function desk() {
  const { context, store, clock } = inlineContext(TASKS)
  const split = makeBars(daysFrom(19_000, 400), (t) => (100 + (t % 3)) / (t < SPLIT_AT ? 1 : 4))
  for (let t = SPLIT_AT; t < 400; t++) split.volume[t] = 400
  const days = daysFrom(19_000, 390).filter((day) => day < 19_050 || day >= 19_060)
  const drafts = [
    draftInstrument(
      { symbol: 'HOLE', ...META },
      makeBars(days, (t) => 50 + (t % 2)),
    ),
    draftInstrument({ symbol: 'SPLT', ...META }, split),
  ]
  const { dataset } = await store.createDataset(datasetDraft(drafts), QUIET)
  const engine = context as unknown as EngineContext
  return { engine, id: dataset.id, job: () => createJob('job', clock, engine.emit) }
}

test('coverage counts holes and tails of stored bars, and suspect ones until they are accepted', async () => {
  const { engine, id, job } = await desk()
  const stages = new Set<string>()
  const own = job()
  const before = await qualityCoverage(
    engine,
    { ...own, progress: (stage, done, total) => stages.add(`${stage} ${done}/${total}`) },
    id,
  )
  expect([...stages]).toContain('Counting sessions 0/2')
  const [hole, split] = before.rows
  expect(hole).toMatchObject({ symbol: 'HOLE', bars: 380, expected: 400, present: 380, tail: 10 })
  expect(gapOf(hole!)).toBe(10)
  expect(split).toMatchObject({ symbol: 'SPLT', expected: 400, present: 400, suspect: 1 })

  const day = '2022-07-27'
  const draft = { act: 'accept', kind: 'split_jump', from: day, to: day, factor: null } as const
  await decide(engine, id, [{ ...draft, symbol: 'SPLT', scope: 'before' }])
  expect((await qualityCoverage(engine, job(), id)).rows[1]).toMatchObject({ suspect: 0 })
})

test('a dataset that is not there and a job that was cancelled say so', async () => {
  const { engine, id, job } = await desk()
  await expect(qualityCoverage(engine, job(), 'none')).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
  const stopped = job()
  stopped.abort()
  await expect(qualityCoverage(engine, stopped, id)).rejects.toMatchObject({
    app: { code: 'cancelled' },
  })
})
