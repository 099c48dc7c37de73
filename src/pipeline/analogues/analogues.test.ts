import { expect, test } from 'vitest'
import { dayOfBar } from '../../core/columns/bars'
import { isoFromDay } from '../../core/columns/day'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { TASKS } from '../tasks'
import { analogues } from './analogues'

test('the nearest windows of all instruments, at most two of one, all over before the card', async () => {
  const { context, store } = inlineContext(TASKS)
  const walks = ['AAA', 'BBB', 'CCC', 'DDD'].map((symbol, i) => walkInstrument(symbol, 700, i + 1))
  const drafts = walks.map((walk) => draftInstrument(walk, walk.bars))
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const [first] = walks
  if (!first) throw new Error('no walk')
  const date = isoFromDay(dayOfBar(first.bars, 600))
  const query = { datasetId: id, symbol: 'AAA', date, horizon: 10 }
  const found = await analogues(context, query)
  expect(found.cards).toHaveLength(6)
  expect(found.of).toBeGreaterThan(1000)
  const distances = found.cards.map(({ distance }) => distance)
  expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  for (const one of found.cards) {
    expect(one.date < date).toBe(true)
    expect(found.cards.filter(({ symbol }) => symbol === one.symbol).length).toBeLessThanOrEqual(2)
  }
  const early = { ...query, date: isoFromDay(dayOfBar(first.bars, 20)) }
  expect(await analogues(context, early)).toEqual({ cards: [], of: 0 })
})
