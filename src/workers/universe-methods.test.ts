import { expect, test } from 'vitest'
import type { Universe } from '../contracts/dataset'
import type { Result } from '../contracts/errors'
import type { EngineContext } from '../pipeline/context'
import { DATA_TASKS } from '../pipeline/data/data-tasks'
import { inlineContext } from '../testing/inline-context'
import { createJobs } from './jobs'
import { universeMethods } from './universe-methods'

function engine() {
  const inline = inlineContext(DATA_TASKS)
  const context = inline.context as unknown as EngineContext
  return {
    methods: universeMethods(context, createJobs(inline.clock, context.emit)),
    events: inline.events,
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const CHANGED = { type: 'changed', what: ['universes'] }
const LIST = { name: ' Tech ', members: [{ symbol: 'A' }, { symbol: 'B' }], source: 'typed' }

test('a universe is saved with its date, edited, and every step can be taken back', async () => {
  const { methods, events } = engine()
  const saved = valueOf(await methods.saveUniverse(LIST))
  expect(saved).toMatchObject({ name: 'Tech', symbols: ['A', 'B'], asOf: '2024-01-01' })
  const edited = valueOf(
    await methods.editUniverse(
      saved.id,
      { members: [{ symbol: 'B', name: 'Bee' }], asOf: '2020-05-01' },
      saved.updatedAt,
    ),
  )
  expect(edited).toMatchObject({ symbols: ['B'], asOf: '2020-05-01', createdAt: saved.createdAt })
  expect(valueOf(await methods.deleteUniverse(saved.id))).toEqual(edited)
  expect(await methods.restoreUniverse(edited, null)).toEqual({ ok: true, value: edited })
  expect(await methods.restoreUniverse(saved, edited.updatedAt)).toEqual({ ok: true, value: saved })
  expect(await methods.listUniverses()).toEqual({ ok: true, value: [saved] })
  expect(events).toEqual(Array.from({ length: 5 }, () => CHANGED))
})

test('a member without a class gets that of its spelling', async () => {
  const { methods } = engine()
  const members = ['GME', 'BTC-USD', 'EUR-USD'].map((symbol) => ({ symbol }))
  const saved = valueOf(await methods.saveUniverse({ ...LIST, members }))
  expect(saved.members).toEqual([
    { symbol: 'GME' },
    { symbol: 'BTC-USD', assetClass: 'crypto' },
    { symbol: 'EUR-USD', assetClass: 'other' },
  ])
})

test('an edit over a state that is gone is refused, and nothing is lost', async () => {
  const { methods } = engine()
  const saved = valueOf(await methods.saveUniverse(LIST))
  const edited = valueOf(await methods.editUniverse(saved.id, { name: 'New' }, saved.updatedAt))
  expect(await methods.editUniverse(saved.id, { name: 'Late' }, saved.updatedAt)).toMatchObject({
    error: { code: 'bad_input', hint: expect.stringContaining('again') },
  })
  expect(await methods.restoreUniverse(saved, null)).toMatchObject({ error: { code: 'bad_input' } })
  expect(await methods.listUniverses()).toEqual({ ok: true, value: [edited] })
})

test.each([
  [{ ...LIST, name: ' ' }, 'name'],
  [{ ...LIST, members: [{ symbol: ' ' }] }, 'at least one symbol'],
  [{ ...LIST, asOf: '2024-02-30' }, '2024-02-30'],
])('%o is refused', async (draft, words) => {
  const { methods, events } = engine()
  expect(await methods.saveUniverse(draft)).toMatchObject({
    error: { code: 'bad_input', message: expect.stringContaining(words) },
  })
  expect(events).toEqual([])
})

test('files of symbols are stored with what they say, files of prices are told', async () => {
  const { methods } = engine()
  const fund =
    'Fund\nHoldings as of,"Jan 21, 2026"\n\nTicker,Name,Asset Class\nBE,Bloom,Equity\nUSD,Cash,Cash\n'
  const files = [
    { path: 'fund.csv', blob: new File([fund], 'fund.csv') },
    { path: 'list.txt', blob: new File(['A\nB\n'], 'list.txt', { lastModified: 1e12 }) },
    { path: 'P.csv', blob: new File(['Date,Close\n2024-01-02,5\n2024-01-03,6\n'], 'P.csv') },
  ]
  const { saved, refused } = valueOf(await methods.importUniverses('job', files))
  const told: readonly Partial<Universe>[] = saved
  expect(told).toMatchObject([
    {
      name: 'fund',
      asOf: '2026-01-21',
      members: [{ symbol: 'BE', name: 'Bloom', assetClass: 'stock' }],
    },
    { name: 'list', asOf: '2001-09-09', symbols: ['A', 'B'], skipped: [] },
  ])
  expect(saved[0]!.skipped).toEqual([{ row: 6, reason: 'asset class Cash' }])
  expect(refused).toEqual([{ file: 'P.csv', reason: expect.stringContaining('Import files') }])
})
