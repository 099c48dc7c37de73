import { beforeAll, expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { SetupQuery } from '../../contracts/setups'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { startRun } from '../run/start-run'
import { TASKS } from '../tasks'
import { querySetups } from './query'

const LABEL = { kind: 'max_high', horizon: 5, theta: 0.1 } as const
const { context, store } = inlineContext(TASKS)
let query: SetupQuery

beforeAll(async () => {
  const drafts = ['AAA', 'BBB', 'CCC'].map((symbol, i) => {
    const instrument = walkInstrument(symbol, 600, i + 1)
    return draftInstrument(instrument, instrument.bars)
  })
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const base = defaultRunSpec('stock', ['atr_pct', 'ret20'], LABEL)
  const spec = { ...base, validation: { ...base.validation, folds: 2 } }
  const job = createJob('run', context.clock, () => undefined)
  query = {
    datasetId: id,
    runKey: (await startRun(context, job, id, spec)).key,
    mode: 'history',
    date: null,
    assetClass: null,
    symbolContains: '',
    signals: [],
    maxBbPctRank: null,
    minClose: null,
    minTradedValue: null,
    universeId: null,
    outcomes: 'all',
    spaced: false,
    label: LABEL,
    sort: 'score',
    descending: true,
  }
})

test('the list is ranked by margin, bars without a score last', async () => {
  const { rows, total } = await querySetups(context, query, 0, 900)
  expect(rows.length).toBe(total)
  const scores = rows.map(({ score }) => score ?? -Infinity)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(scores.filter(Number.isFinite).length).toBeGreaterThan(100)
})

test('a text asks for part of the symbol, after an equals sign for the whole of it', async () => {
  const symbolsOf = async (symbolContains: string) => {
    const { rows } = await querySetups(context, { ...query, symbolContains }, 0, 2000)
    return new Set(rows.map(({ symbol }) => symbol))
  }
  expect(await symbolsOf('b')).toEqual(new Set(['BBB']))
  expect(await symbolsOf('=bbb')).toEqual(new Set(['BBB']))
  expect(await symbolsOf('=B')).toEqual(new Set())
})

test('a universe limits the list; one that is gone is an error, not an empty list', async () => {
  const [universe] = await store.saveUniverses([
    { name: 'U', members: [{ symbol: 'BBB' }], source: 'typed' },
  ])
  const own = { ...query, universeId: universe!.id }
  const { rows } = await querySetups(context, own, 0, 900)
  expect([...new Set(rows.map((row) => row.symbol))]).toEqual(['BBB'])
  await expect(querySetups(context, { ...query, universeId: 'gone' }, 0, 10)).rejects.toMatchObject(
    { app: { code: 'not_found' } },
  )
})

test('a universe that was edited limits the list to its new members', async () => {
  const [universe] = await store.saveUniverses([
    { name: 'V', members: [{ symbol: 'AAA' }], source: 'typed' },
  ])
  const own = { ...query, universeId: universe!.id }
  await querySetups(context, own, 0, 900)
  await store.editUniverse(universe!.id, { members: [{ symbol: 'CCC' }] }, universe!.updatedAt)
  const { rows } = await querySetups(context, own, 0, 900)
  expect([...new Set(rows.map((row) => row.symbol))]).toEqual(['CCC'])
})
