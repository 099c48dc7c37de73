import type { Events } from '../../labels/events'
import type { Alignment } from './report'

/**
 * Bar 0 of each event, -1 where the alignment gives none. `signal` holds 1 where S1 does.
 */
export function barZeros(
  events: Events,
  firstHit: Int32Array,
  signal: ArrayLike<number>,
  alignment: Alignment,
): Int32Array {
  if (alignment === 'first') return events.from.slice()
  const zeros = new Int32Array(events.from.length).fill(-1)
  events.eventOf.forEach((event, t) => {
    if (event < 0) return
    const known = zeros[event] as number
    if (alignment === 'hit') {
      const hit = t + (firstHit[t] as number)
      if (known < 0 || hit < known) zeros[event] = hit
    } else if (known < 0 && signal[t] === 1) zeros[event] = t
  })
  return zeros
}
