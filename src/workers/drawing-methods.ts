import type { DrawingApi } from '../contracts/drawings'
import type { EngineContext } from '../pipeline/context'
import { draw, drawingsOn } from '../pipeline/drawings/drawings'
import { asResult } from './jobs'

/** The methods that keep what is drawn on charts. */
export function drawingMethods(context: EngineContext): DrawingApi {
  const change = (work: () => Promise<void>) =>
    asResult('store', async () => {
      await work()
      context.emit({ type: 'changed', what: ['drawings'] })
      return null
    })
  return {
    listDrawings: (card) => asResult('drawings', () => drawingsOn(context, card)),
    draw: (card, place) => change(() => draw(context, card, place)),
    markDrawings: (places, removed) => change(() => context.store.markDrawings(places, removed)),
  }
}
