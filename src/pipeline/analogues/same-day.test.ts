import { expect, test } from 'vitest'
import { dayOfBar } from '../../core/columns/bars'
import { isoFromDay } from '../../core/columns/day'
import { createFrame } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument, withNoiseAfter } from '../../testing/walk'
import { TASKS } from '../tasks'
import { rankAmong } from './cross-section'
import { sameDay } from './same-day'

const SYMBOLS = ['AAA', 'BBB', 'CCC', 'DDD']
const walks = SYMBOLS.map((symbol, i) => walkInstrument(symbol, 500, i + 1))
const BAR = 400

async function rankOf(instruments: typeof walks) {
  const { context, store } = inlineContext(TASKS)
  const drafts = instruments.map((one) => draftInstrument(one, one.bars))
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const date = isoFromDay(dayOfBar((walks[0] as (typeof walks)[0]).bars, BAR))
  const features = ['bb_width20', 'rsi14']
  return sameDay(context, { datasetId: id, symbol: 'BBB', date, features })
}

test('the rank is the share of the others that are lower on the date', async () => {
  const value = (i: number) => {
    const { bars } = walks[i] as (typeof walks)[0]
    return featureColumn(createFrame(bars), 'rsi14')[BAR] as number
  }
  const lower = [0, 2, 3].filter((i) => value(i) < value(1)).length
  const found = await rankOf(walks)
  expect(found.n).toBe(4)
  expect(found.ranks['rsi14']).toBeCloseTo(lower / 3, 12)
})

test('bars after the date change no rank', async () => {
  const noisy = walks.map((walk, i) => withNoiseAfter(walk, BAR, i + 20))
  expect(await rankOf(noisy)).toEqual(await rankOf(walks))
})

test('ties count half, missing values not at all, and alone there is no rank', () => {
  expect(rankAmong(2, [1, 2, 3, Number.NaN])).toBe(0.5)
  expect(rankAmong(Number.NaN, [1])).toBeNull()
  expect(rankAmong(1, [])).toBeNull()
})
