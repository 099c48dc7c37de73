import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DrawingCard, DrawingPlace } from '../../contracts/drawings'
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

const level = (id: string, bar: number, price: number, line = id): DrawingPlace => ({
  id,
  line,
  kind: 'level',
  points: [{ bar, price }],
})

test('a trend line keeps its days and prices on every card that may show it', async () => {
  const { context, store, id, cardAt } = await withBars()
  const points = [
    { bar: -20, price: 18 },
    { bar: 2, price: 21 },
  ]
  await draw(context, cardAt(30, 2), { id: 'a', line: 'a', kind: 'trend', points })
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
    places: ['a'],
  })
})

test('a moved drawing stands anew where it may, and as it was on cards that came before', async () => {
  const { context, store, cardAt } = await withBars()
  const priceOn = async (card: DrawingCard) => {
    const shown = await drawingsOn(context, card)
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
    return shown.map(({ id, points }) => [id, points[0]?.price])
  }
  await draw(context, cardAt(20), level('a', -5, 18))
  await draw(context, cardAt(20), level('b', -5, 30))
  await draw(context, cardAt(40), level('a2', -5, 19, 'a'))
  expect(await priceOn(cardAt(30))).toEqual([
    ['a', 18],
    ['b', 30],
  ])
  expect(await priceOn(cardAt(40))).toEqual([
    ['a', 19],
    ['b', 30],
  ])
  await draw(context, cardAt(30), level('a3', -5, 20, 'a'))
  expect((await priceOn(cardAt(29)))[0]).toEqual(['a', 18])
  expect((await priceOn(cardAt(30)))[0]).toEqual(['a', 20])
  expect((await priceOn(cardAt(40)))[0]).toEqual(['a', 20])
  await store.markDrawings(['a3'], true)
  expect((await priceOn(cardAt(40)))[0]).toEqual(['a', 19])
  const [drawing] = await drawingsOn(context, cardAt(25))
  expect(drawing?.places).toEqual(['a', 'a2'])
  await store.markDrawings(drawing?.places ?? [], true)
  expect(await priceOn(cardAt(40))).toEqual([['b', 30]])
})

test('what is moved once a card is open stays masked as it was', async () => {
  const { context, cardAt } = await withBars()
  await draw(context, cardAt(30, 0, true), level('a', -3, 110))
  await draw(context, cardAt(30, 20), level('a2', -3, 25, 'a'))
  const priceOn = async (card: DrawingCard) =>
    (await drawingsOn(context, card)).map(({ points }) => points[0]?.price)
  expect(await priceOn(cardAt(30, 0, true))).toEqual([expect.closeTo(110, 9)])
  expect(await priceOn(cardAt(30, 20))).toEqual([25])
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

test('a card shows of each drawing the last place made with no later bar in sight than its own', async () => {
  const { context, cardAt } = await withBars()
  const places: { line: string; at: number; price: number; seen: number; masked: string | null }[] =
    []
  const place = fc.tuple(fc.nat(BARS - 1), fc.nat(20), fc.boolean())
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat(7), async ([at, more, masked], shown, of) => {
      const [id, line, card] = [`d${places.length}`, `line ${of}`, cardAt(at, more, masked)]
      await draw(context, card, level(id, 0, 20 + places.length, line))
      const seen = Math.min(BARS - 1, at + more)
      const price =
        (20 + places.length) * (masked ? (instrument.bars.close[at] as number) / 100 : 1)
      places.push({ line, at, price, seen, masked: masked ? card.bar0 : null })

      const [bar0, after, mask] = shown
      const asked = cardAt(bar0, after, mask)
      const last = Math.min(BARS - 1, bar0 + after)
      const factor = mask ? 100 / (instrument.bars.close[bar0] as number) : 1
      const expected = new Map(
        places
          .filter((one) => one.seen <= last && (!mask || one.masked === asked.bar0))
          .map((one) => [one.line, [one.at - bar0, one.price * factor]]),
      )
      const found = await drawingsOn(context, asked)
      expect(found.map((one) => one.id)).toEqual([...expected.keys()])
      for (const { id: name, points } of found) {
        const [bar, priced] = expected.get(name) ?? []
        expect(points).toEqual([{ bar, price: expect.closeTo(priced ?? Number.NaN, 9) }])
      }
    }),
    { numRuns: 60 },
  )
})
