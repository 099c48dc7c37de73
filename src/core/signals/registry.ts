import { columnOf } from '../features/frame'
import type { Frame } from '../features/series'
import { BREAKOUT_SIGNALS } from './breakout'
import { COMPRESSION_SIGNALS } from './compression'
import type { SignalDefinition } from './definition'
import { PRE_BREAKOUT } from './pre-breakout'

export type { SignalDefinition } from './definition'

/** Every rule signal. */
export const SIGNALS: readonly SignalDefinition[] = [
  ...COMPRESSION_SIGNALS,
  ...BREAKOUT_SIGNALS,
  PRE_BREAKOUT,
]

const BY_ID: ReadonlyMap<string, SignalDefinition> = new Map(
  SIGNALS.map((signal) => [signal.id, signal]),
)

/** Throws a RangeError that names the id when there is no such signal. */
export function signalById(id: string): SignalDefinition {
  const signal = BY_ID.get(id)
  if (!signal) throw new RangeError(`there is no signal '${id}'`)
  return signal
}

/** 1 where the signal holds, 0 where not, NaN where unknown: shared memory, not to be written to. */
export function signalColumn(frame: Frame, id: string): Float64Array {
  return columnOf(frame, signalById(id).compute(frame))
}
