import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Drawing, DrawingCard } from '../../contracts/drawings'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { draftInstrument } from '../../storage/instrument-draft'
import { inlineContext } from '../../testing/inline-context'
import { datasetDraft, QUIET } from '../../testing/memory-store'
import { walkInstrument } from '../../testing/walk'
import { TASKS } from '../tasks'
import { draw, drawingsOn } from './drawings'

const BARS = 60
const instrument = walkInstrument('AAA', BARS, 5)
const isoOf = (bar: number) => isoFromDay(dayIndex(15_000 + bar))

async function withBars() {
  const { context, store } = inlineContext(TASKS)
  const drafts = [draftInstrument(instrument, instrument.bars)]
  const { id } = (await store.createDataset(datasetDraft(drafts), QUIET)).dataset
  const cardAt = (bar0: number, after = 0, mask = false): DrawingCard => ({
    datasetId: id,
    symbol: 'AAA',
    bar0: isoOf(bar0),
    after,
    mask,
  })
  return { context, store, id, cardAt }
}

const level = (id: string, bar: number, price: number): Drawing => ({
  id,
  kind: 'level',
  points: [{ bar, price }],
})

test('a trend line keeps its days and prices on every card that may show it', async () => {
  const { context, store, id, cardAt } = await withBars()
  const points = [
    { bar: -20, price: 18 },
    { bar: 2, price: 21 },
  ]
  await draw(context, cardAt(30, 2), { id: 'a', kind: 'trend', points })
  expect(await store.listDrawings(id, 'AAA')).toMatchObject([
    {
      points: [
        { date: isoOf(10), price: 18 },
        { date: isoOf(32), price: 21 },
      ],
      knownTo: isoOf(32),
      maskedOn: null,
    },
  ])
  const [shown] = await drawingsOn(context, cardAt(40))
  expect(shown).toEqual({
    id: 'a',
    kind: 'trend',
    points: [
      { bar: -30, price: 18 },
      { bar: -8, price: 21 },
    ],
  })
})

test('what was drawn with later bars in sight is not shown before they are, though its points are old', async () => {
  const { context, cardAt } = await withBars()
  await draw(context, cardAt(30, 10), level('a', -20, 18))
  const ids = async (card: DrawingCard) => (await drawingsOn(context, card)).map(({ id }) => id)
  expect(await ids(cardAt(30))).toEqual([])
  expect(await ids(cardAt(30, 9))).toEqual([])
  expect(await ids(cardAt(30, 10))).toEqual(['a'])
  expect(await ids(cardAt(40))).toEqual(['a'])
})

test('a masked card shows only what was drawn on itself while masked, in its index', async () => {
  const { context, store, id, cardAt } = await withBars()
  const close = instrument.bars.close[30] as number
  await draw(context, cardAt(20), level('open', 0, 20))
  await draw(context, cardAt(30, 0, true), level('masked', -3, 110))
  expect(await drawingsOn(context, cardAt(30, 0, true))).toMatchObject([
    { id: 'masked', points: [{ bar: -3, price: expect.closeTo(110, 9) }] },
  ])
  expect(await drawingsOn(context, cardAt(31, 0, true))).toEqual([])
  const stored = await store.listDrawings(id, 'AAA')
  expect(stored[1]?.points[0]?.price).toBeCloseTo((110 * close) / 100, 9)
  const open = await drawingsOn(context, cardAt(30))
  expect(open.map(({ id: one }) => one)).toEqual(['open', 'masked'])
})

test('points on bars that cannot be seen, or without a price, are refused', async () => {
  const { context, store, id, cardAt } = await withBars()
  for (const [bar, price] of [
    [1, 20],
    [-31, 20],
    [0.5, 20],
    [0, 0],
    [0, Number.NaN],
  ] as const) {
    await expect(draw(context, cardAt(30), level('a', bar, price))).rejects.toMatchObject({
      app: { code: 'bad_input' },
    })
  }
  expect(await store.listDrawings(id, 'AAA')).toEqual([])
})

test('no drawing is shown on a card whose last bar comes before what its maker saw', async () => {
  const { context, cardAt } = await withBars()
  const made = new Map<string, number>()
  const place = fc.tuple(fc.nat(BARS - 1), fc.nat(20), fc.boolean())
  await fc.assert(
    fc.asyncProperty(place, place, async ([madeOn, seen, masked], [shownOn, shows, hides]) => {
      const drawing = level(`d${made.size}`, 0, 20)
      await draw(context, cardAt(madeOn, seen, masked), drawing)
      made.set(drawing.id, Math.min(BARS - 1, madeOn + seen))
      const last = Math.min(BARS - 1, shownOn + shows)
      for (const { id, points } of await drawingsOn(context, cardAt(shownOn, shows, hides))) {
        expect(made.get(id)).toBeLessThanOrEqual(last)
        expect((points[0]?.bar ?? Number.NaN) + shownOn).toBeLessThanOrEqual(last)
      }
    }),
    { numRuns: 40 },
  )
})
