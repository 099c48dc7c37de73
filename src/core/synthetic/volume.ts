import type { Random } from '../columns/random'
import type { Path } from './path'
import type { PlannedEvent } from './plan-events'
import { uniform } from './shocks'

/**
 * Shares a bar around `base`: a slow log-normal drift, more on days that move far for their
 * volatility, dried up in compressions, false ones alike, and two to five times as much from the
 * first day of an explosion, or on a fakeout, fading afterwards.
 */
export function volumeOf(
  random: Random,
  path: Path,
  base: number,
  events: readonly PlannedEvent[],
): Float64Array {
  const extra = eventFactors(random, path.returns.length, events)
  let drift = 0
  return path.returns.map((change, t) => {
    drift = 0.9 * drift + 0.15 * random.normal()
    const surprise = Math.min(4, Math.abs(change) / (path.sigma[t] as number)) - 0.8
    const log = drift + 0.25 * surprise + 0.25 * random.normal() + (extra[t] as number)
    return Math.max(1, Math.round(base * Math.exp(log)))
  })
}

/** Log factors of the planted events; 0 elsewhere. */
function eventFactors(
  random: Random,
  count: number,
  events: readonly PlannedEvent[],
): Float64Array {
  const factors = new Float64Array(count)
  for (const { start, wild, quiet, rise, after, fakeout } of events) {
    const calm = start + wild
    const dry = Math.log(uniform(random, 0.35, 0.6))
    for (let i = 0; i < quiet; i++) factors[calm + i] = (dry * (i + 1)) / quiet
    const busy = Math.log(uniform(random, 2, 5))
    const from = calm + quiet
    const days = rise > 0 ? rise : Number(fakeout)
    for (let i = 0; days > 0 && i < days + after && from + i < count; i++)
      factors[from + i] = i < days ? busy : busy * Math.exp(-(i - days) / 8)
  }
  return factors
}
