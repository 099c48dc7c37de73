import { expect, test } from 'vitest'
import { allocateBars, barCount, sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { createJob } from '../job'
import { TASKS } from '../tasks'
import { screenDataset } from './screen-dataset'

const WALKS = ['AAA', 'BBB', 'CCC'].map((symbol, i) => walkInstrument(symbol, 600, i + 1))

async function screened(instruments: readonly Instrument[], asOf: string) {
  const { context, store } = inlineContext(TASKS)
  const drafts = instruments.map((one) => draftInstrument(one, one.bars))
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const job = createJob('screen', context.clock, () => undefined)
  return screenDataset(context, job, id, asOf)
}

const dateOfBar = (bar: number) => isoFromDay(dayIndex(WALKS[0]!.bars.day[bar] as number))

test('figures at a date are those of bars that end there, later bars change nothing', async () => {
  const asOf = dateOfBar(449)
  const whole = await screened(WALKS, asOf)
  const cut = WALKS.map((one) => ({ ...one, bars: sliceBars(one.bars, 0, 450) }))
  expect(whole).toEqual(await screened(cut, asOf))
  const [first] = whole.rows
  expect(first!.values).toMatchObject({ bars: 450, age: 0, price: WALKS[0]!.bars.close[449] })
  for (const value of Object.values(first!.values)) expect(value).not.toBeNull()
})

test('an instrument without a bar by then is counted and left out', async () => {
  const late = { ...WALKS[1]!, symbol: 'LATE', bars: sliceBars(WALKS[1]!.bars, 500, 600) }
  const { rows, without } = await screened([WALKS[0]!, late], dateOfBar(449))
  expect(rows.map(({ symbol }) => symbol)).toEqual(['AAA'])
  expect(without).toBe(1)
  expect(rows[0]!.values.beta).toBeNull()
})

test('a date that is none is refused with it', async () => {
  await expect(screened(WALKS, '2024-02-30')).rejects.toMatchObject({
    app: { code: 'bad_input', message: expect.stringContaining('2024-02-30') },
  })
})

test('missing volume counts nothing', async () => {
  const bars = { ...allocateBars(30), ...sliceBars(WALKS[0]!.bars, 0, 30) }
  const silent = { ...WALKS[0]!, bars: { ...bars, volume: new Float64Array(30).fill(Number.NaN) } }
  expect(barCount(silent.bars)).toBe(30)
  const { rows } = await screened([silent], dateOfBar(29))
  expect(rows[0]!.values).toMatchObject({ volume: 0, tradedValue: 0, widthRank: null })
})

test('a bar in another unit shows as the largest move for 20 bars, either way', async () => {
  const close = WALKS[0]!.bars.close.slice()
  close[440] = (close[440] as number) * 100
  const broken = { ...WALKS[0]!, bars: { ...WALKS[0]!.bars, close } }
  const moves = []
  for (const bar of [439, 440, 460, 461]) {
    const { rows } = await screened([broken], dateOfBar(bar))
    moves.push(rows[0]!.values.move ?? 0)
  }
  expect(moves.map((move) => move > 50)).toEqual([false, true, true, false])
})
