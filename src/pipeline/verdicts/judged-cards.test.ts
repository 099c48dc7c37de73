import { expect, test } from 'vitest'
import { dayOfBar } from '../../core/columns/bars'
import { isoFromDay } from '../../core/columns/day'
import { labelExplosions } from '../../core/labels/explosion'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { TASKS } from '../tasks'
import { judgedCards } from './judged-cards'

const LABEL = { kind: 'max_high', horizon: 10, theta: 0.1 } as const

test('outcomes are those of the label column, and unknown at the end or without bars', async () => {
  const { context, store } = inlineContext(TASKS)
  const walk = walkInstrument('AAA', 300, 4)
  const draft = datasetDraft([draftInstrument(walk, walk.bars)])
  const { id } = (await store.createDataset(draft, QUIET)).dataset
  const bars = [50, 120, 200, 295]
  const judge = (symbol: string, date: string) =>
    store.addVerdict({
      id: `${symbol} ${date}`,
      datasetId: id,
      symbol,
      date,
      verdict: 'yes',
      tags: [],
      note: '',
      blind: true,
      again: false,
      shown: 0,
      runKey: null,
      tookMs: null,
    })
  for (const bar of bars) await judge('AAA', isoFromDay(dayOfBar(walk.bars, bar)))
  await judge('GONE', '2020-01-01')
  const { y } = labelExplosions(walk.bars, LABEL)
  const known = (bar: number) => (y[bar] === -1 ? null : y[bar])
  const outcomes = async () =>
    (await judgedCards(context, id, LABEL, null)).map(({ outcome }) => outcome)
  expect(await outcomes()).toEqual([...bars.map(known), null])
  expect(await outcomes()).toEqual([...bars.map(known), null])
  expect(known(295)).toBeNull()
})
