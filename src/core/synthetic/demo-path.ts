import type { Random } from '../columns/random'
import type { Path, Temper } from './path'
import type { PlannedEvent } from './plan-events'
import { plantEvent } from './plant-event'
import { studentShock } from './shocks'

/** Pull of the log price towards where it started, a bar; keeps levels sane over years. */
const PULL = 0.004

/**
 * A path with fat tails and clustered volatility (`clusters`), a share of the market's returns, and
 * the planned events in it, which must not overlap. All arrays have the length of the path.
 */
export function demoPath(
  random: Random,
  temper: Temper,
  market: Float64Array,
  clusters: Float64Array,
  events: readonly PlannedEvent[],
): Path {
  const returns = new Float64Array(market.length)
  const sigma = clusters.map((cluster) => temper.sigma * cluster)
  const overnight = new Float64Array(market.length)
  let level = 0
  let bar = 0
  const walkTo = (end: number): void => {
    for (; bar < end; bar++) {
      const own = (sigma[bar] as number) * studentShock(random)
      returns[bar] = own + temper.beta * (market[bar] as number) - PULL * level
      level += returns[bar] as number
    }
  }
  for (const event of events) {
    walkTo(event.start)
    const end = plantEvent({ returns, sigma, overnight, market, temper, random }, event)
    for (; bar < end; bar++) level += returns[bar] as number
  }
  walkTo(returns.length)
  return { returns, sigma, overnight }
}
