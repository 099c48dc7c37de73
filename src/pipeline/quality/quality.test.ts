import { describe, expect, test } from 'vitest'
import { BAR_FLAG } from '../../core/columns/bars'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, datasetUpdate, QUIET } from '../../testing/memory-store'
import { daysFrom, makeBars } from '../../testing/make-bars'
import type { Job } from '../job'
import { ensureChecked } from './check'
import { decide } from './decide'
import { QUALITY_TASKS } from './quality-tasks'
import { filedFindings } from './filed-findings'
import { qualityReport, qualitySlice } from './report'

const JOB: Job = { id: 'job', cancel: { aborted: false }, progress: () => undefined }
const LABEL = { kind: 'max_high', horizon: 10, theta: 0.5 } as const
const META = { assetClass: 'crypto', calendar: 365, currency: null } as const
const SPLIT_AT = 200

/** A price that moves by a percent around 100, a quarter of it from bar 200 on, shares times four. */
function splitBars() {
  const bars = makeBars(daysFrom(19_000, 400), (t) => (100 + (t % 3)) / (t < SPLIT_AT ? 1 : 4))
  for (let t = SPLIT_AT; t < 400; t++) bars.volume[t] = 400
  return bars
}

async function withSplit() {
  const { context, store } = inlineContext(QUALITY_TASKS)
  const calm = makeBars(daysFrom(19_000, 400), (t) => 50 + (t % 2))
  const drafts = [
    draftInstrument({ symbol: 'CALM', ...META }, calm),
    draftInstrument({ symbol: 'SPLT', ...META }, splitBars()),
  ]
  const { dataset } = await store.createDataset(datasetDraft(drafts), QUIET)
  const engine = context as unknown as Parameters<typeof ensureChecked>[0]
  return { engine, store, id: dataset.id, filedHash: dataset.hash }
}

describe('a dataset with an unadjusted split', () => {
  test('is served with the split marked, under another hash, and filed bars stay', async () => {
    const { engine, store, id, filedHash } = await withSplit()
    const { hash } = await ensureChecked(engine, JOB, id)
    expect(hash).not.toBe(filedHash)
    expect((await ensureChecked(engine, JOB, id)).hash).toBe(hash)
    const [gated] = await engine.bars.load(id, ['SPLT'])
    expect(gated!.bars.flags[SPLIT_AT]! & BAR_FLAG.suspect).not.toBe(0)
    const [filed] = await engine.bars.loadFiled(id, ['SPLT'])
    expect(filed!.bars).toEqual(splitBars())
    expect((await store.quality(id)).contentHash).toBe(filedHash)
  })

  test('lists the finding, is repaired, undone and redone; the log keeps every line', async () => {
    const { engine, store, id } = await withSplit()
    const before = await qualityReport(engine, JOB, id, LABEL)
    expect(before).toMatchObject({ open: 1, decided: 0, log: [] })
    const [finding] = before.findings
    expect(finding).toMatchObject({
      id: 'SPLT:split_jump:2022-07-27',
      symbol: 'SPLT',
      severity: 'severe',
      factor: 0.25,
      decision: null,
    })
    const slice = await qualitySlice(engine, id, finding!.id)
    const [mark] = slice.mark
    expect(slice.repaired[mark - 1]).toBe(slice.close[mark - 1]! / 4)

    const draft = { ...finding!, act: 'adjust' as const }
    const { symbol, act, kind, from, to, factor, scope } = draft
    await decide(engine, id, [{ symbol, act, kind, from, to, factor, scope }])
    const [filed] = await filedFindings(engine, id, 'SPLT')
    expect(filed).toMatchObject({ symbol, kind, from, to, decision: { act: 'adjust', factor } })
    expect(await filedFindings(engine, id, 'NOPE')).toEqual([])
    const [adjusted] = await engine.bars.load(id, ['SPLT'])
    expect(adjusted!.bars.flags.every((flag) => (flag & BAR_FLAG.suspect) === 0)).toBe(true)
    expect(adjusted!.bars.close[0]).toBe(25)
    const after = await qualityReport(engine, JOB, id, LABEL)
    expect(after).toMatchObject({ open: 0, decided: 1, log: [{ act: 'adjust', bars: SPLIT_AT }] })

    const [line] = after.log
    const { hash: repaired } = await store.datasetSummary(id)
    await store.markDecisions(id, [line!.id], true)
    expect((await engine.bars.load(id, ['SPLT']))[0]!.bars.close[0]).toBe(100)
    expect((await store.datasetSummary(id)).hash).not.toBe(repaired)
    await store.markDecisions(id, [line!.id], false)
    expect((await store.datasetSummary(id)).hash).toBe(repaired)
  })

  test('new bars are checked anew, and decisions live through it', async () => {
    const { engine, store, id } = await withSplit()
    const { findings } = await qualityReport(engine, JOB, id, LABEL)
    const { symbol, kind, from, to, factor, scope } = findings[0]!
    await decide(engine, id, [{ symbol, act: 'adjust', kind, from, to, factor, scope }])
    const longer = makeBars(daysFrom(19_000, 420), (t) => (100 + (t % 3)) / (t < SPLIT_AT ? 1 : 4))
    for (let t = SPLIT_AT; t < 420; t++) longer.volume[t] = 400
    const { hash } = await store.datasetSummary(id)
    const drafts = [draftInstrument({ symbol: 'SPLT', ...META }, longer)]
    await store.updateDataset(id, datasetUpdate(hash, drafts), QUIET)
    expect((await store.quality(id)).findings).toBeNull()
    expect(await qualityReport(engine, JOB, id, LABEL)).toMatchObject({ open: 0, decided: 1 })
    expect((await engine.bars.load(id, ['SPLT']))[0]!.bars.close[0]).toBe(25)
  })

  test('an adjustment without a factor, or of no instrument, is refused and nothing is logged', async () => {
    const { engine, store, id } = await withSplit()
    const draft = {
      act: 'adjust',
      kind: 'split_jump',
      from: '2022-07-27',
      to: '2022-07-27',
    } as const
    const rest = { factor: null, scope: 'before' as const }
    await expect(decide(engine, id, [{ ...draft, ...rest, symbol: 'SPLT' }])).rejects.toThrow(
      /cannot be adjusted by null/,
    )
    await expect(
      decide(engine, id, [{ ...draft, ...rest, factor: 2, symbol: 'NOPE' }]),
    ).rejects.toThrow(/NOPE/)
    expect((await store.quality(id)).decisions).toEqual([])
  })
})
