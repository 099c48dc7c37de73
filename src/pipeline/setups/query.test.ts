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
import { setupsCsv } from './csv'
import { placeOfSetup, querySetups } from './query'

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
    from: null,
    to: null,
    minProbability: null,
    maxProbability: null,
    judged: null,
    versus: null,
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

test('boosts are over the rows that calibrated each fold, and order the list across folds', async () => {
  const run = await store.findRun(query.datasetId, query.runKey as string)
  const { rows } = await querySetups(context, { ...query, sort: 'boost' }, 0, 900)
  const boosts = rows.map(({ boost }) => boost ?? -Infinity)
  expect(boosts).toEqual(boosts.toSorted((a, b) => b - a))
  const scored = rows.filter(({ boost }) => boost !== null)
  expect(new Set(scored.map(({ base }) => base?.fold)).size).toBe(2)
  for (const { date, boost, probability, base } of scored) {
    const fold = run?.result.folds.find(({ test: { from, to } }) => date >= from && date <= to)
    expect(base).toEqual({
      fold: fold?.fold,
      hits: fold?.calibratePositives,
      n: fold?.calibrateRows,
    })
    expect(fold!.calibrate.to < date).toBe(true)
    expect(boost).toBeCloseTo(probability! / (base!.hits / base!.n), 12)
  }
  for (const [i, row] of scored.entries()) {
    const next = scored[i + 1]
    if (next?.boost === row.boost) expect(row.score).toBeGreaterThanOrEqual(next.score!)
  }
  const bare = { ...query, runKey: null, sort: 'boost' } as const
  const narrowest = (await querySetups(context, bare, 0, 900)).rows.map((row) => row.bbPctRank!)
  expect(narrowest).toEqual(narrowest.toSorted((a, b) => a - b))
})

test('each bar of the list is found at its place, and no other bar', async () => {
  const asked = { ...query, sort: 'date', descending: false, symbolContains: 'b' } as const
  const { rows } = await querySetups(context, asked, 0, 900)
  for (const at of [0, 1, 77, rows.length - 1]) {
    const { symbol, date } = rows[at] ?? { symbol: '', date: '' }
    expect(await placeOfSetup(context, asked, symbol, date)).toBe(at)
  }
  const date = rows[77]?.date ?? ''
  expect(await placeOfSetup(context, asked, 'AAA', date)).toBeNull()
  expect(await placeOfSetup(context, asked, 'BBB', 'soon')).toBeNull()
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

test('a range of probabilities holds the bars of a reliability bin', async () => {
  const run = await store.findRun(query.datasetId, query.runKey as string)
  const bin = run?.result.reliability.at(-2)
  const limits = { minProbability: bin?.lo ?? 1, maxProbability: bin?.hi ?? 0 }
  const { rows } = await querySetups(context, { ...query, ...limits }, 0, 900)
  expect(rows.filter(({ outcome }) => outcome !== null)).toHaveLength(bin?.observed.n ?? -1)
  expect(rows.filter(({ outcome }) => outcome === 1)).toHaveLength(bin?.observed.hits ?? -1)
})

test('dates and a rule limit the list, and what cannot be read is refused in words', async () => {
  const all = await querySetups(context, { ...query, sort: 'date' }, 0, 900)
  const from = all.rows[300]?.date ?? ''
  const own = { ...query, from, signals: ['rsi14 < 40 and not S1'] }
  const { rows, of } = await querySetups(context, own, 0, 900)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ date, signals }) => date >= from && !signals.includes('S1'))).toBe(true)
  expect(of).toBeLessThan(all.of)
  await expect(
    querySetups(context, { ...query, signals: ['rsi14 <'] }, 0, 10),
  ).rejects.toMatchObject({
    app: { code: 'bad_input', message: expect.stringContaining('expected a number') },
  })
})

test('verdicts by a moment make a queue; later ones change nothing in it', async () => {
  const [first] = (await querySetups(context, query, 0, 1)).rows
  const card = { symbol: first!.symbol, date: first!.date }
  const said = { tags: ['tight'], note: '', blind: true, again: false, shown: 0, tookMs: null }
  const own = { datasetId: query.datasetId, runKey: null, ...card, ...said }
  const { at } = await store.addVerdict({ ...own, id: 'v1', verdict: 'yes' })
  const judged = (is: 'yes' | 'none' | 'tag:tight') => ({ ...query, judged: { is, by: at } })
  expect((await querySetups(context, judged('yes'), 0, 9)).rows).toMatchObject([card])
  expect((await querySetups(context, judged('tag:tight'), 0, 9)).total).toBe(1)
  const all = await querySetups(context, query, 0, 1)
  expect((await querySetups(context, judged('none'), 0, 1)).total).toBe(all.total - 1)
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

test('the CSV has the verdict that holds beside each bar', async () => {
  const { rows } = await querySetups(context, query, 0, 2)
  const [first, second] = rows
  if (!first || !second) throw new Error('two bars are needed')
  const judge = (id: string, row: typeof first, verdict: 'yes' | 'no', again = false) =>
    store.addVerdict({
      id,
      datasetId: query.datasetId,
      symbol: row.symbol,
      date: row.date,
      verdict,
      tags: ['tight', 'dry'],
      note: '',
      blind: true,
      again,
      shown: 0,
      runKey: null,
      tookMs: null,
    })
  await judge('c1', first, 'yes')
  await judge('c2', first, 'no', true)
  const job = createJob('csv', context.clock, () => undefined)
  const lines = (await setupsCsv(context, job, query)).trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/,verdict,tags,blind$/)
  expect(lines[1]).toMatch(/,yes,tight;dry,true$/)
  expect(lines[2]).toMatch(/,,,$/)
  await store.markVerdicts(['c1', 'c2'], true)
})
