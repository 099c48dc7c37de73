import type { AnalogueQuery, Analogues } from '../../contracts/analogues'
import { dayOfBar, sliceBars } from '../../core/columns/bars'
import { signatureOf } from '../../core/diagnostics/analogues/nearest'
import { barOfDate } from '../chart/bar-of-date'
import type { EngineContext } from '../context'
import { inOrder } from '../in-order'
import { NEVER } from '../never'
import { chunksOf } from '../run/plan'

/** Analogues of a card, and how many of them may come from one instrument. */
const MOST = 6
const MOST_OF_ONE = 2
/** Bars apart, so that two analogues share no window. */
const APART = 60

/** The windows nearest to a card's whose outcome was known at its bar 0, over the whole dataset. */
export async function analogues(
  context: EngineContext,
  { datasetId, symbol, date, horizon }: AnalogueQuery,
): Promise<Analogues> {
  const [instrument] = await context.bars.load(datasetId, [symbol])
  if (instrument === undefined) throw new RangeError(`no instrument ${symbol}`)
  const bar0 = barOfDate(instrument, date)
  const known = { ...instrument, bars: sliceBars(instrument.bars, 0, bar0 + 1) }
  const signature = signatureOf(known, bar0)
  if (!signature) return { cards: [], of: 0 }
  const before = dayOfBar(instrument.bars, bar0)
  const search = { signature, before, horizon, apart: APART, most: MOST_OF_ONE }
  const parts = await inOrder(
    chunksOf(await context.bars.symbols(datasetId)),
    (symbols) => context.pool.run('analogues', { datasetId, symbols, search }, NEVER),
    () => undefined,
  )
  const cards = parts.flatMap((part) => part.cards).toSorted((a, b) => a.distance - b.distance)
  return { cards: cards.slice(0, MOST), of: parts.reduce((sum, { of }) => sum + of, 0) }
}
