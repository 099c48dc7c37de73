import type { ChartRequest, ChartSlice } from '../../contracts/setups'
import type { EngineContext } from '../context'

/** The slice of one instrument that a chart asked for; throws `not_found`. */
export async function chartSlice(
  context: EngineContext,
  request: ChartRequest,
): Promise<ChartSlice> {
  const [instrument] = await context.bars.load(request.datasetId, [request.symbol])
  if (instrument === undefined) throw new RangeError(`no instrument ${request.symbol}`)
  // With the checks of the quality gate: a part of the engine that no other screen waits for.
  const { chartSliceOf } = await import('./slice')
  return chartSliceOf(instrument, request)
}
