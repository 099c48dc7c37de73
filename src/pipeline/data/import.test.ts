import { expect, test } from 'vitest'
import { CoilError } from '../../contracts/errors'
import type { CommitRequest, ImportPreview } from '../../contracts/ingest'
import { generateUniverse } from '../../core/synthetic/generate'
import { inlineContext } from '../../testing/inline-context'
import type { EngineContext } from '../context'
import { createJob } from '../job'
import { commitImport } from './commit-import'
import { DATA_TASKS } from './data-tasks'
import { generateDataset } from './generate-dataset'
import type { Previews } from './preview'
import { readFiles, remapFile } from './read-files'
import { syntheticTruth } from './synthetic-truth'

const HEADER = 'Date,Open,High,Low,Close,Volume'

/** A weekday file: a row from each close, from Monday 2024-01-01 on. */
function csv(closes: readonly number[], from = 1): string {
  const rows = closes.map((close, index) => {
    const date = `2024-01-${String(from + index).padStart(2, '0')}`
    return `${date},${close},${close + 1},${close - 1},${close},100`
  })
  return [HEADER, ...rows, ''].join('\n')
}

function desk() {
  const inline = inlineContext(DATA_TASKS)
  const context = inline.context as unknown as EngineContext
  const previews: Previews = new Map()
  const job = () => createJob('job', inline.clock, context.emit)
  const read = (files: Record<string, string>): Promise<ImportPreview> =>
    readFiles(
      context,
      job(),
      previews,
      Object.entries(files).map(([path, text]) => ({ path, blob: new Blob([text]) })),
    )
  const commit = async (files: Record<string, string>, rest: Partial<CommitRequest> = {}) => {
    const { previewId } = await read(files)
    return commitImport(context, job(), previews, { ...newDataset(previewId), ...rest })
  }
  const bars = async (id: string, symbol: string) =>
    (await context.bars.load(id, [symbol]))[0]!.bars
  return { ...inline, context, previews, job, read, commit, bars }
}

const newDataset = (previewId: string): CommitRequest => ({
  previewId,
  leaveOut: [],
  patches: [],
  universe: null,
  target: { kind: 'new', name: 'Prices' },
})

const existing = (datasetId: string, mode: 'append' | 'replace' | 'conflicts') =>
  ({ target: { kind: 'existing', datasetId, mode } }) as const

test('files become a preview, and the preview a dataset', async () => {
  const { read, context, job, previews, events } = desk()
  const preview = await read({ 'us/AAA.csv': csv([10, 11, 12]), 'us/BBB.csv': csv([20, 21]) })
  expect(preview.name).toBe('us')
  expect(preview.files.map(({ key }) => key)).toEqual(['us/AAA.csv', 'us/BBB.csv'])
  expect(preview.instruments).toMatchObject([
    { symbol: 'AAA', bars: 3, first: '2024-01-01', last: '2024-01-03', file: 'us/AAA.csv' },
    { symbol: 'BBB', bars: 2 },
  ])
  const report = await commitImport(context, job(), previews, newDataset(preview.previewId))
  expect(report).toMatchObject({ instruments: 2, barsAdded: 5, barsChanged: 0 })
  const [dataset] = await context.store.listDatasets()
  expect(dataset).toMatchObject({
    id: report.datasetId,
    name: 'Prices',
    source: { kind: 'import', files: ['us/AAA.csv', 'us/BBB.csv'] },
  })
  expect(events.at(-1)).toEqual({ type: 'changed', what: ['datasets'] })
  expect(previews.size).toBe(0)
})

test('a file that is no table is refused and the others go on', async () => {
  const { read } = desk()
  const { files } = await read({ 'AAA.csv': csv([10, 11]), 'bad.bin': '\u0000\u0001\u0002\u0000' })
  expect(files.map(({ report }) => report.refused?.code ?? null)).toEqual([
    null,
    expect.any(String),
  ])
})

test('nothing usable is an error that says what to do', async () => {
  const { commit, context } = desk()
  await expect(commit({ 'bad.csv': 'a,b\n1,2\n' })).rejects.toMatchObject({
    app: { code: 'no_bars', hint: expect.stringContaining('columns') },
  })
  expect(await context.store.listDatasets()).toEqual([])
})

test('a symbol in two files is one instrument, the later file wins and a warning says so', async () => {
  const { read, commit, bars } = desk()
  const files = { 'a/AAA.csv': csv([10, 11, 12]), 'b/AAA.csv': csv([50, 60], 3) }
  const preview = await read(files)
  expect(preview.files[1]!.report.warnings).toContainEqual({
    code: 'overlap',
    message: expect.stringContaining('1 bar of 1 symbol (AAA) is in earlier files'),
    rows: [],
  })
  const { datasetId, instruments } = await commit(files)
  expect(instruments).toBe(1)
  expect([...(await bars(datasetId, 'AAA')).close]).toEqual([10, 11, 50, 60])
})

test('left-out files, a universe and patches decide what is stored', async () => {
  const { commit, context } = desk()
  const files = { 'AAA.csv': csv([1, 2]), 'BBB.csv': csv([3, 4]), 'CCC.csv': csv([5, 6]) }
  const { datasetId } = await commit(files, {
    leaveOut: ['CCC.csv'],
    universe: ['aaa', 'CCC'],
    patches: [{ symbol: 'AAA', assetClass: 'crypto', calendar: 365 }],
  })
  const { members } = await context.store.datasetDetail(datasetId)
  expect(members).toMatchObject([{ symbol: 'AAA', assetClass: 'crypto', calendar: 365 }])
})

test('append adds new dates only', async () => {
  const { commit, bars } = desk()
  const { datasetId } = await commit({ 'AAA.csv': csv([10, 11]), 'BBB.csv': csv([1, 2]) })
  const more = { 'AAA.csv': csv([99, 12, 13], 2), 'CCC.csv': csv([7, 8]) }
  const report = await commit(more, existing(datasetId, 'append'))
  expect(report).toMatchObject({ barsAdded: 4, barsChanged: 0, barsKept: 4 })
  expect([...(await bars(datasetId, 'AAA')).close]).toEqual([10, 11, 12, 13])
  expect([...(await bars(datasetId, 'CCC')).close]).toEqual([7, 8])
  expect([...(await bars(datasetId, 'BBB')).close]).toEqual([1, 2])
})

test('replace lets incoming bars win and keeps untouched dates and symbols', async () => {
  const { commit, bars } = desk()
  const { datasetId } = await commit({ 'AAA.csv': csv([10, 11, 12]), 'BBB.csv': csv([1, 2]) })
  const report = await commit({ 'AAA.csv': csv([11, 99, 13], 2) }, existing(datasetId, 'replace'))
  expect(report).toMatchObject({ barsAdded: 1, barsChanged: 1, barsKept: 4 })
  expect([...(await bars(datasetId, 'AAA')).close]).toEqual([10, 11, 99, 13])
  expect([...(await bars(datasetId, 'BBB')).close]).toEqual([1, 2])
})

test('conflicts lists differing cells and counts new bars, writes nothing and keeps the preview', async () => {
  const { commit, context, previews, bars } = desk()
  const { datasetId } = await commit({ 'AAA.csv': csv([10, 11]) })
  const before = await context.store.listDatasets()
  const files = { 'AAA.csv': csv([10, 12, 13]), 'BBB.csv': csv([1, 2]) }
  const report = await commit(files, existing(datasetId, 'conflicts'))
  expect(report).toMatchObject({ barsAdded: 3, barsChanged: 0, barsKept: 2, conflictCount: 4 })
  expect(report.conflicts).toContainEqual({
    symbol: 'AAA',
    date: '2024-01-02',
    column: 'close',
    stored: 11,
    incoming: 12,
  })
  expect(await context.store.listDatasets()).toEqual(before)
  expect((await bars(datasetId, 'AAA')).day).toHaveLength(2)
  expect(previews.size).toBe(1)
})

test('the same files again change nothing, not even the hash', async () => {
  const { commit, context } = desk()
  const files = { 'AAA.csv': csv([10, 11]) }
  const { datasetId } = await commit(files)
  const before = await context.store.datasetDetail(datasetId)
  const report = await commit(files, existing(datasetId, 'replace'))
  expect(report).toMatchObject({ barsAdded: 0, barsChanged: 0, barsKept: 2 })
  expect(await context.store.datasetDetail(datasetId)).toEqual(before)
})

test('a list of symbols becomes a universe', async () => {
  const { commit, context } = desk()
  const list = ['Symbol,Name', 'AAA,Alpha', 'BBB,Beta', 'CCC,Gamma', ''].join('\n')
  const report = await commit({ 'AAA.csv': csv([10, 11]), 'lists/tech.csv': list })
  expect(report.universes).toMatchObject([{ name: 'tech', symbols: ['AAA', 'BBB', 'CCC'] }])
  expect(await context.store.listUniverses()).toEqual(report.universes)
})

test('a corrected mapping is read again and replaces the file in the preview', async () => {
  const { read, context, job, previews } = desk()
  const { previewId, files } = await read({ 'AAA.csv': csv([10, 11]), 'BBB.csv': csv([1, 2]) })
  const mapping = files[0]!.mapping!
  const columns = mapping.columns.map((role) => (role === 'volume' ? 'skip' : role))
  const next = await remapFile(context, job(), previews, previewId, 'AAA.csv', {
    ...mapping,
    columns,
  })
  expect(next.files[0]!.mapping!.columns).toEqual(columns)
  expect(next.files[1]).toEqual(files[1])
  await expect(
    remapFile(context, job(), previews, previewId, 'ZZZ.csv', mapping),
  ).rejects.toBeInstanceOf(CoilError)
})

test('cancelling before the write leaves nothing', async () => {
  const { read, context, previews, job, db } = desk()
  const { previewId } = await read({ 'AAA.csv': csv([10, 11]) })
  const cancelled = job()
  cancelled.abort()
  await expect(
    commitImport(context, cancelled, previews, newDataset(previewId)),
  ).rejects.toMatchObject({ app: { code: 'cancelled' } })
  for (const table of db.tables) expect(await table.count()).toBe(0)
  expect(previews.size).toBe(1)
})

test('a preview that is gone is not found', async () => {
  const { context, job, previews } = desk()
  await expect(commitImport(context, job(), previews, newDataset('gone'))).rejects.toMatchObject({
    app: { code: 'not_found' },
  })
})

test('a synthetic dataset says what it is', async () => {
  const { context, job } = desk()
  const dataset = await generateDataset(context, job(), 'demo', 7)
  expect(dataset.source).toEqual({ kind: 'synthetic', preset: 'demo', seed: 7 })
  const again = await generateDataset(context, job(), 'demo', 7)
  expect(again.hash).toBe(dataset.hash)
})

test('the truth table of a synthetic dataset is generated again, and an import has none', async () => {
  const { context, job, commit } = desk()
  const { id } = await generateDataset(context, job(), 'demo', 7)
  const truth = await syntheticTruth(context, id)
  expect(truth).toEqual(generateUniverse('demo', 7).truth)
  const nothing = await generateDataset(context, job(), 'null', 7)
  expect(await syntheticTruth(context, nothing.id)).toEqual([])
  const { datasetId } = await commit({ 'AAA.csv': csv([10, 11]) })
  await expect(syntheticTruth(context, datasetId)).rejects.toMatchObject({
    app: { code: 'bad_input', message: expect.stringContaining('Prices') },
  })
})
