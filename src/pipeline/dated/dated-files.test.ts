import { describe, expect, test } from 'vitest'
import { createFrame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { purge } from '../../storage/purge'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET, stockDraft } from '../../testing/memory-store'
import type { Job } from '../job'
import { QUALITY_TASKS } from '../quality/quality-tasks'
import type { EngineContext } from '../context'
import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import { commitDatedFile, type DatedFiles, readDatedFile } from './dated-files'

const JOB: Job = { id: 'job', cancel: { aborted: false }, progress: () => undefined }

const fileOf = (path: string, text: string) => ({ path, blob: new Blob([text]) })

/** Views of 60 days before day 19,010 and later: ten a day, a hundred from `spike` on. */
function views(spike: number): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const day = 18_960 + i
    return `${isoFromDay(dayIndex(day))},${day >= spike ? 100 : 10}`
  })
  return ['date,views', ...rows].join('\n')
}

async function withDataset() {
  const inline = inlineContext(QUALITY_TASKS)
  const context = inline.context as unknown as EngineContext
  const drafts = [stockDraft('GME', 20), stockDraft('AMC', 20)]
  const { dataset } = await context.store.createDataset(datasetDraft(drafts), QUIET)
  const files: DatedFiles = new Map()
  const save = async (text: string, change: object = {}, path = 'views.csv') => {
    const preview = await readDatedFile(JOB, files, fileOf(path, text))
    return commitDatedFile(context, JOB, files, {
      previewId: preview.previewId,
      datasetId: dataset.id,
      column: preview.suggested,
      name: 'attention',
      symbols: ['GME'],
      leaveOut: [],
      date: null,
      lagBars: 1,
      ...change,
    })
  }
  const delta = async (symbol: string) => {
    const [one] = await context.bars.load(dataset.id, [symbol])
    return featureColumn(createFrame(one!.bars), 'social_delta_7d')
  }
  const hash = async () => (await context.store.datasetSummary(dataset.id)).hash
  return { ...inline, context, dataset, files, save, delta, hash }
}

describe('a stored attention series', () => {
  test('feeds its instrument from the bar after each value, and no other', async () => {
    const { save, delta, hash, dataset } = await withDataset()
    await save(views(19_005))
    const gme = await delta('GME')
    // Bar 5 is day 19,005, the day of the first spike: it knows the days before only.
    expect([gme[5], gme[6]]).toEqual([0, (60 + 100) / 7 / 10 - 1])
    expect((await delta('AMC')).every(Number.isNaN)).toBe(true)
    expect(await hash()).not.toBe(dataset.hash)
  })

  test('waits for its lag', async () => {
    const { save, delta } = await withDataset()
    await save(views(19_005), { lagBars: 3 })
    const gme = await delta('GME')
    expect([gme[7], gme[8]]).toEqual([0, (60 + 100) / 7 / 10 - 1])
  })

  test('is deleted and restored with the hash, and goes for good with the purge', async () => {
    const { save, delta, hash, dataset, store, db } = await withDataset()
    await save(views(19_005))
    const served = await hash()
    const keys = [{ name: 'attention', symbol: 'GME' }]
    await store.markDatedSeries(dataset.id, keys, true)
    expect(await hash()).toBe(dataset.hash)
    expect((await delta('GME')).every(Number.isNaN)).toBe(true)
    expect(await store.listDatedSeries(dataset.id)).toEqual([])
    await store.markDatedSeries(dataset.id, keys, false)
    expect(await hash()).toBe(served)
    await store.markDatedSeries(dataset.id, keys, true)
    await purge(db, Infinity)
    expect(await db.datedSeries.count()).toBe(0)
  })

  test('stays in the hash when bars are merged, and is erased with its dataset', async () => {
    const { save, hash, dataset, store, db } = await withDataset()
    await save(views(19_005))
    const update = {
      files: ['b.csv'],
      instruments: [stockDraft('NEW', 5)],
      patches: [],
      universes: [],
    }
    const expectedHash = await hash()
    await store.updateDataset(dataset.id, { expectedHash, ...update }, QUIET)
    const merged = await hash()
    await store.markDatedSeries(dataset.id, [{ name: 'attention', symbol: 'GME' }], true)
    expect(await hash()).not.toBe(merged)
    await store.eraseDataset(dataset.id)
    expect(await db.datedSeries.count()).toBe(0)
  })

  test('under another name changes nothing that is served', async () => {
    const { save, hash, dataset, store } = await withDataset()
    await save(views(19_005), { name: 'sentiment' })
    expect(await hash()).toBe(dataset.hash)
    expect((await store.listDatedSeries(dataset.id)).map(({ name }) => name)).toEqual(['sentiment'])
  })
})

test('days of a second file are added, and win on dates that are stored', async () => {
  const { save, store, dataset } = await withDataset()
  await save('date,views\n2024-01-01,1\n2024-01-02,2\n')
  const { saved } = await save('date,views\n2024-01-02,20\n2024-01-03,30\n')
  expect(saved).toMatchObject([{ points: 3, first: '2024-01-01', last: '2024-01-03' }])
  expect(await store.listDatedSeries(dataset.id)).toEqual(saved)
})

test('a file of one date takes it from its name; everyday words can be left out', async () => {
  const { files, save } = await withDataset()
  const text = 'Term,frequency\nGME,54\nPLAY,40\nXYZ,2\n'
  const preview = await readDatedFile(JOB, files, fileOf('counts_2021-05-10.csv', text))
  expect(preview).toMatchObject({ fileDate: '2021-05-10', dateColumn: null, commonWords: ['PLAY'] })
  const { saved, withoutBars } = await save(text, { date: '2021-05-10', leaveOut: ['PLAY'] })
  expect(saved.map(({ symbol, first }) => [symbol, first])).toEqual([
    ['GME', '2021-05-10'],
    ['XYZ', '2021-05-10'],
  ])
  expect(withoutBars).toEqual(['XYZ'])
})

test.each([
  ['a lag of 0', { lagBars: 0 }, /at least 1 bar/],
  ['no symbol', { symbols: [] }, /which the values belong to/],
  ['no name', { name: ' ' }, /needs a name/],
  ['a column of dates', { column: 0 }, /column of numbers/],
])('%s is refused', async (_, change, message) => {
  const { save, store, dataset } = await withDataset()
  await expect(save('date,views\n2024-01-01,1\n', change)).rejects.toThrow(message)
  expect(await store.listDatedSeries(dataset.id)).toEqual([])
})
