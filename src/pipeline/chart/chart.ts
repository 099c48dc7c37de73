import type { ChartRequest, ChartSlice } from '../../contracts/setups'
import { coilError } from '../../contracts/errors'
import { signalOrRule } from '../../core/signals/registry'
import type { EngineContext } from '../context'

/** Throws `bad_input` with the words of what cannot be read in a signal or rule. */
function refuseUnreadable(shade: string): void {
  try {
    signalOrRule(shade)
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw coilError('bad_input', thrown.message, {
      stage: 'chart',
      hint: 'Choose another signal to shade.',
    })
  }
}

/** The slice of one instrument that a chart asked for; throws `not_found` and `bad_input`. */
export async function chartSlice(
  context: EngineContext,
  request: ChartRequest,
): Promise<ChartSlice> {
  refuseUnreadable(request.shade ?? 'S1')
  const [instrument] = await context.bars.load(request.datasetId, [request.symbol])
  if (instrument === undefined) throw new RangeError(`no instrument ${request.symbol}`)
  // With the checks of the quality gate: a part of the engine that no other screen waits for.
  const { chartSliceOf } = await import('./slice')
  return chartSliceOf(instrument, request)
}
