import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictsCsv, verdictsJson } from '../../contracts/verdict-files'
import { type JudgedCard, VERDICTS } from '../../contracts/verdicts'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET, stockDraft } from '../../testing/memory-store'
import { TASKS } from '../tasks'
import { importVerdicts } from './import-verdicts'

const fileOf = (path: string, text: string) => ({ path, blob: new Blob([text]) })

/** A dataset whose AAA and B,B have bars on 2022-01-08 to 2022-01-17. */
async function withDataset() {
  const inline = inlineContext(TASKS)
  const drafts = datasetDraft([stockDraft('AAA'), stockDraft('B,B')])
  const { dataset } = await inline.store.createDataset(drafts, QUIET)
  const take = (text: string, path = 'v.csv') =>
    importVerdicts(inline.context, dataset.id, [fileOf(path, text)])
  return { ...inline, id: dataset.id, take }
}

const LABEL = { kind: 'max_high', horizon: 10, theta: 0.1 } as const
const SOURCE = { dataset: { name: 'Prices', hash: 'h' }, label: LABEL, run: null }

const words = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\s;,]+/g, '-'))
const cards: fc.Arbitrary<readonly JudgedCard[]> = fc
  .array(
    fc.record({
      symbol: fc.constantFrom('AAA', 'B,B'),
      date: fc.integer({ min: 10, max: 17 }).map((day) => `2022-01-${day}`),
      verdict: fc.constantFrom(...VERDICTS),
      tags: fc.uniqueArray(
        words.filter((word) => word !== ''),
        { maxLength: 3 },
      ),
      note: fc.string().map((text) => text.trim().replaceAll(/[\r\n]/g, ' ')),
      blind: fc.boolean(),
      again: fc.boolean(),
      runKey: fc.option(fc.constantFrom('run1', 'run2')),
      tookMs: fc.option(fc.nat(90_000)),
      outcome: fc.constantFrom(0 as const, 1 as const, null),
      score: fc.option(fc.double({ noNaN: true })),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((one, i) => ({
      ...one,
      id: `v${i}`,
      datasetId: 'elsewhere',
      shown: one.blind ? 0 : i,
      bar: null,
      at: `2026-01-02T03:04:${10 + i}.000Z`,
    })),
  )

const stored = (list: readonly JudgedCard[], datasetId: string) =>
  list.map(({ outcome: _outcome, score: _score, bar: _bar, ...verdict }) => ({
    ...verdict,
    datasetId,
  }))

describe.each(['csv', 'json'])('verdicts as %s', (form) => {
  const textOf = (list: readonly JudgedCard[]) =>
    form === 'csv' ? verdictsCsv(list) : verdictsJson(SOURCE, list)

  test('come back as they left, and once only', async () => {
    await fc.assert(
      fc.asyncProperty(cards, async (list) => {
        const { store, id, take } = await withDataset()
        const first = await take(textOf(list), `v.${form}`)
        expect(first).toMatchObject({ refused: [], foreign: [], known: 0, restored: [] })
        expect(first.added).toEqual(list.map((one) => one.id))
        expect(await store.listVerdicts(id)).toEqual(stored(list, id))
        const again = await take(textOf(list), `v.${form}`)
        expect(again).toMatchObject({ added: [], restored: [], known: list.length })
        expect(await store.listVerdicts(id)).toHaveLength(list.length)
      }),
      { numRuns: 15 },
    )
  })
})

test('symbol, date and verdict are enough; the same lines come in once', async () => {
  const { store, id, take } = await withDataset()
  const text = 'Symbol;Date;Verdict\r\nAAA;2022-01-10;yes\r\n"B,B";2022-01-11;no\r\n'
  expect(await take(text)).toMatchObject({ refused: [], known: 0 })
  const list = await store.listVerdicts(id)
  expect(list.map(({ symbol, verdict, blind }) => [symbol, verdict, blind])).toEqual([
    ['AAA', 'yes', false],
    ['B,B', 'no', false],
  ])
  expect(list[0]?.at.startsWith('2024-01-01')).toBe(true)
  expect(await take(text)).toMatchObject({ added: [], known: 2 })
})

test('case and spaces around words do no harm', async () => {
  const { store, id, take } = await withDataset()
  const csv = [
    ' Symbol , DATE ,Verdict,Blind, Again ',
    ' aaa , 2022-01-10 , YES ,TRUE, no ',
    '"b,b",2022-01-11,No,Yes,',
    'AAA,2022-01-12,\tUnsure,  ,FALSE',
  ].join('\n')
  expect(await take(csv)).toMatchObject({ refused: [], foreign: [], known: 0 })
  const list = await store.listVerdicts(id)
  expect(list.map((one) => [one.symbol, one.date, one.verdict, one.blind, one.again])).toEqual([
    ['AAA', '2022-01-10', 'yes', true, false],
    ['B,B', '2022-01-11', 'no', true, false],
    ['AAA', '2022-01-12', 'unsure', false, false],
  ])
  const verdicts = [{ symbol: 'AAA ', date: ' 2022-01-13', verdict: ' Bad', at: null }]
  const json = JSON.stringify({ format: 'coil-verdicts', version: 1, verdicts })
  expect(await take(json, 'v.json')).toMatchObject({ refused: [], foreign: [] })
  expect((await store.listVerdicts(id)).at(-1)).toMatchObject({ symbol: 'AAA', verdict: 'bad' })
})

test('a symbol that differs in case alone stays foreign where two would fit', async () => {
  const { context, store } = inlineContext(TASKS)
  const { dataset } = await store.createDataset(
    datasetDraft([stockDraft('Abc'), stockDraft('aBC')]),
    QUIET,
  )
  const text = 'symbol,date,verdict\nABC,2022-01-10,yes\naBC,2022-01-10,no\n'
  const { added, foreign } = await importVerdicts(context, dataset.id, [fileOf('v.csv', text)])
  expect(added).toHaveLength(1)
  expect(foreign.map(({ verdict, reason }) => [verdict.symbol, reason])).toEqual([
    ['ABC', 'symbol'],
  ])
})

test('lines that are none are named by row, column and value; the others come in', async () => {
  const { take } = await withDataset()
  const csv = [
    'symbol,date,verdict,blind,bars_shown,took_ms,at',
    'AAA,2022-01-10,yes,true,0,900,',
    'AAA,2022-13-10,yes,,,,',
    '',
    'AAA,2022-01-10,maybe,,,,',
    '  ,2022-01-10,no,,,,',
    'AAA,2022-01-10,no,perhaps,,,',
    'AAA,2022-01-10,no,true,3,,',
    'AAA,2022-01-10,no,,,fast,',
    'AAA,2022-01-10,no,,,,yesterday',
  ].join('\n')
  const { added, refused } = await take(csv)
  expect(added).toHaveLength(1)
  expect(refused.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, 'date', '2022-13-10'],
    [5, 'verdict', 'maybe'],
    [6, 'symbol', ''],
    [7, 'blind', 'perhaps'],
    [8, 'blind', 'true'],
    [9, 'took_ms', 'fast'],
    [10, 'at', 'yesterday'],
  ])
  expect(refused.map(({ reason }) => reason)).toEqual([
    'is not a date YYYY-MM-DD',
    'is none of no, unsure, yes, bad',
    'is missing',
    'is neither true nor false',
    'says blind where bars after bar 0 were shown',
    'is not a number',
    'is not a date and time in UTC, such as 2026-01-02T03:04:05Z',
  ])
  const json = JSON.stringify({
    format: 'coil-verdicts',
    version: 1,
    verdicts: [{ symbol: 'AAA', date: '2022-01-12', verdict: 'no', tags: 'tight' }, 7],
  })
  expect((await take(json, 'v.json')).refused).toEqual([
    { file: 'v.json', row: 1, column: 'tags', value: 'tight', reason: 'is not a list of words' },
    { file: 'v.json', row: 2, column: '', value: '7', reason: 'is no verdict' },
  ])
})

test('cards that the dataset has not are told with what was said of them', async () => {
  const { store, id, take } = await withDataset()
  const text = 'symbol,date,verdict\nAAA,2022-01-10,yes\nGONE,2022-01-10,no\nAAA,2021-01-10,no\n'
  const { added, foreign } = await take(text)
  expect(added).toHaveLength(1)
  expect(foreign.map(({ verdict, reason }) => [verdict.symbol, verdict.date, reason])).toEqual([
    ['GONE', '2022-01-10', 'symbol'],
    ['AAA', '2021-01-10', 'date'],
  ])
  expect(await store.listVerdicts(id)).toHaveLength(1)
})

test('an import can be taken back, and taken in again', async () => {
  const { store, id, take } = await withDataset()
  const text = 'symbol,date,verdict,id\nAAA,2022-01-10,yes,one\nAAA,2022-01-11,no,two\n'
  const { added } = await take(text)
  await store.markVerdicts(added, true)
  expect(await store.listVerdicts(id)).toEqual([])
  expect(await take(text)).toMatchObject({ added: [], restored: ['one', 'two'], known: 0 })
  expect(await store.listVerdicts(id)).toHaveLength(2)
})

test('a verdict of another dataset keeps its own id there', async () => {
  const { context, store, id, take } = await withDataset()
  const text = 'symbol,date,verdict,id\nAAA,2022-01-10,yes,one\n'
  await take(text)
  const other = (await store.createDataset(datasetDraft([stockDraft('AAA')]), QUIET)).dataset
  const into = () => importVerdicts(context, other.id, [fileOf('v.csv', text)])
  expect((await into()).added).toHaveLength(1)
  expect(await into()).toMatchObject({ added: [], known: 1 })
  expect(await store.listVerdicts(id)).toHaveLength(1)
  expect(await store.listVerdicts(other.id)).toHaveLength(1)
})

test.each([
  ['', 'is no text'],
  ['symbol,when\nAAA,2022-01-10\n', 'has no column date, verdict'],
  ['symbol,date,verdict,Verdict\nAAA,2022-01-10,yes,no\n', 'has the column verdict twice'],
  [
    '{"format":"coil-verdicts","version":2,"verdicts":[]}',
    'its version is 2, and this Coil reads 1',
  ],
  ['[1, 2', 'is not JSON'],
  ['[]', 'is no file of verdicts'],
])('a file that holds no verdicts is refused whole: %j', async (text, why) => {
  const { take, store, id } = await withDataset()
  await expect(take(text)).rejects.toMatchObject({
    app: { code: 'bad_input', message: expect.stringContaining(why) as string },
  })
  expect(await store.listVerdicts(id)).toEqual([])
})
