import type { Drawing, DrawingCard, DrawingPlace, StoredDrawing } from '../../contracts/drawings'
import { coilError } from '../../contracts/errors'
import { type Bars, barCount, dayOfBar, firstBarOnOrAfter } from '../../core/columns/bars'
import { isoFromDay, dayFromIso } from '../../core/columns/day'
import { barOfDate } from '../chart/bar-of-date'
import type { EngineContext } from '../context'

/** What a card shows: its bar 0, the last bar in sight, and what prices are multiplied by. */
interface Sight {
  readonly bars: Bars
  readonly bar0: number
  readonly last: number
  readonly factor: number
}

async function sightOf(context: EngineContext, card: DrawingCard): Promise<Sight> {
  const [instrument] = await context.bars.load(card.datasetId, [card.symbol])
  if (instrument === undefined) throw new RangeError(`no instrument ${card.symbol}`)
  const { bars } = instrument
  const bar0 = barOfDate(instrument, card.bar0)
  const last = Math.min(barCount(bars) - 1, bar0 + Math.max(0, card.after))
  return { bars, bar0, last, factor: card.mask ? 100 / (bars.close[bar0] as number) : 1 }
}

const isoOfBar = (bars: Bars, bar: number): string => isoFromDay(dayOfBar(bars, bar))

/**
 * True when a card may show a drawing: whoever made it saw nothing later than the last bar in sight,
 * and a masked card shows only what was drawn on itself while masked. ISO dates sort as text.
 */
export const mayShow = (
  { knownTo, maskedOn }: Pick<StoredDrawing, 'knownTo' | 'maskedOn'>,
  { bar0, mask }: Pick<DrawingCard, 'bar0' | 'mask'>,
  lastInSight: string,
): boolean => knownTo <= lastInSight && (!mask || maskedOn === bar0)

/** The bar of a date, or the last one before it; -1 before all bars. */
function barAt(bars: Bars, date: string): number {
  const day = dayFromIso(date)
  if (day === null) return -1
  const at = firstBarOnOrAfter(bars, day)
  return bars.day[at] === day ? at : at - 1
}

/**
 * The drawings that a card may show, in its own bars and prices. Of the places of one drawing it shows
 * the last made that it may.
 */
export async function drawingsOn(
  context: EngineContext,
  card: DrawingCard,
): Promise<readonly Drawing[]> {
  const [{ bars, bar0, last, factor }, stored] = await Promise.all([
    sightOf(context, card),
    context.store.listDrawings(card.datasetId, card.symbol),
  ])
  const lastInSight = isoOfBar(bars, last)
  const lines = new Map<string, StoredDrawing>()
  // In the order of making: the last place stays, where the first one stood in the list.
  for (const place of stored) if (mayShow(place, card, lastInSight)) lines.set(place.line, place)
  return Array.from(lines.values(), ({ line, kind, points }) => ({
    id: line,
    kind,
    points: points.map(({ date, price }) => ({
      bar: barAt(bars, date) - bar0,
      price: price * factor,
    })),
    places: stored.filter((place) => place.line === line).map(({ id }) => id),
  }))
}

/** Keeps a place made on a card, anchored in days and prices, with what could be seen by then. */
export async function draw(
  context: EngineContext,
  card: DrawingCard,
  { id, line, kind, points }: DrawingPlace,
): Promise<void> {
  const { bars, bar0, last, factor } = await sightOf(context, card)
  const anchored = points.map(({ bar, price }) => {
    const at = bar0 + bar
    if (!Number.isInteger(at) || at < 0 || at > last || !(price > 0 && Number.isFinite(price))) {
      throw coilError('bad_input', 'A drawing needs points on bars that can be seen.', {
        stage: 'draw',
      })
    }
    return { date: isoOfBar(bars, at), price: price / factor }
  })
  await context.store.addDrawing({
    id,
    line,
    datasetId: card.datasetId,
    symbol: card.symbol,
    kind,
    points: anchored,
    knownTo: isoOfBar(bars, last),
    maskedOn: card.mask ? card.bar0 : null,
  })
}
