import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { BAR_FLAG } from '../../core/columns/bars'
import { readOne } from '../../ingest/read-one'
import { backupTables, NOT_BACKED_UP } from '../../storage/backup'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET, stockDraft } from '../../testing/memory-store'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { backup, restoreBackup, verifyBackup } from './backup'
import { exportDataset } from './export-dataset'

const JOB: Job = { id: 'job', cancel: { aborted: false }, progress: () => undefined }

function engine() {
  const { context, store, db, events } = inlineContext({})
  return { context: context as unknown as EngineContext, store, db, events }
}

/** A day without volume, and one without open, high and low. */
function gappyBars() {
  const bars = randomBars(8, 330)
  bars.volume[5] = NaN
  bars.flags[5] = BAR_FLAG.volumeMissing
  for (const column of [bars.open, bars.high, bars.low]) column[9] = bars.close[9] as number
  bars.flags[9] = BAR_FLAG.filledFromClose
  return bars
}

async function filled() {
  const { context, store, db, events } = engine()
  const meta = { assetClass: 'stock', calendar: 252, currency: 'USD' } as const
  const drafts = [stockDraft('AAA', 40), draftInstrument({ symbol: 'BBB', ...meta }, gappyBars())]
  const { dataset } = await store.createDataset(datasetDraft(drafts, { name: 'Mine' }), QUIET)
  await store.learnMapping('a|b', { columns: ['date', 'close'], dateOrder: 'ymd', decimal: '.' })
  const decision = { act: 'exclude', kind: 'gap', scope: 'within', factor: null } as const
  await store.decide(dataset.id, [
    { ...decision, symbol: 'AAA', fromDay: 19_001, toDay: 19_002, bars: 2 },
  ])
  return { context, store, db, events, id: dataset.id }
}

const asSource = (bytes: Uint8Array) => ({
  path: 'my.coilbackup',
  blob: new Blob([bytes as BlobPart]),
})
const bytesOf = async (blob: { arrayBuffer(): Promise<ArrayBuffer> }) =>
  new Uint8Array(await blob.arrayBuffer())

describe('a backup', () => {
  test('brings everything back, into an empty store and over another one', async () => {
    const { context, store, id } = await filled()
    const bytes = await bytesOf((await backup(context, JOB)).blob)
    for (const other of [engine(), await filled()]) {
      const before = await other.store.listDatasets()
      const summary = await verifyBackup(other.context, JOB, asSource(bytes))
      expect(summary).toMatchObject({ datasets: 1, bars: 370, runs: 0 })
      expect(await other.store.listDatasets()).toEqual(before)
      await restoreBackup(other.context, JOB, asSource(bytes))
      expect(other.events.at(-1)).toEqual({
        type: 'changed',
        what: ['datasets', 'runs', 'universes', 'verdicts', 'drawings'],
      })
      expect(await other.store.listDatasets()).toEqual(await store.listDatasets())
      expect(await other.store.datasetDetail(id)).toEqual(await store.datasetDetail(id))
      expect(await other.store.quality(id)).toEqual(await store.quality(id))
      expect(await other.store.listMappings()).toEqual(await store.listMappings())
      expect(await other.context.bars.loadFiled(id, ['AAA', 'BBB'])).toEqual(
        await context.bars.loadFiled(id, ['AAA', 'BBB']),
      )
    }
  })

  test('holds every table but the ones that are left out on purpose', async () => {
    const { db } = engine()
    const names = db.tables.map(({ name }) => name)
    expect(
      [...backupTables(db), ...NOT_BACKED_UP].filter((name) => names.includes(name)).sort(),
    ).toEqual(names.sort())
  })

  test('that is damaged, cut, foreign or newer is refused, and nothing changes', async () => {
    const { context } = await filled()
    const bytes = await bytesOf((await backup(context, JOB)).blob)
    const { context: other, store } = await filled()
    const before = await store.listDatasets()
    const refused = async (broken: Uint8Array) => {
      await expect(restoreBackup(other, JOB, asSource(broken))).rejects.toThrow(/backup/i)
      expect(await store.listDatasets()).toEqual(before)
    }
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 50)) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] as number) ^ 0x15
      await refused(flipped)
    }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), (length) =>
        refused(bytes.slice(0, length)),
      ),
      { numRuns: 40 },
    )
    await refused(new TextEncoder().encode('symbol,date\nAAA,2020-01-01\n'))
    const newer = new TextDecoder('latin1').decode(bytes).replace('"format":1', '"format":2')
    await refused(Uint8Array.from(newer, (char) => char.charCodeAt(0)))
  })
})

test.each(['csv', 'parquet'] as const)(
  'an exported %s reads back to the same bars',
  async (format) => {
    const { context, id } = await filled()
    const { name, blob } = await exportDataset(context, JOB, id, format)
    expect(name).toBe(`Mine.${format}`)
    const [parsed] = await readOne(name, await bytesOf(blob))
    expect(parsed!.report).toMatchObject({ accepted: 370, rejected: [] })
    const stored = await context.bars.loadFiled(id, ['AAA', 'BBB'])
    expect(parsed!.series.map(({ symbol, bars }) => ({ symbol, bars }))).toEqual(
      stored.map(({ symbol, bars }) => ({ symbol, bars })),
    )
  },
)
