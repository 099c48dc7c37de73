import type { EventPart } from './collect-events'
import type { PartBar } from './controls'
import type { MarketLevels } from './market'
import { PATH_BARS, PATH_FROM } from './report'

/**
 * Closes round each bar 0, indexed to 100 there: `PATH_BARS` values a bar, in its row. A path ends, on
 * either side, at the end of the bars and before the first suspect one; beyond it is NaN. With market
 * levels, what the asset class did since bar 0 is taken off in logs.
 */
export function alignedPaths(
  parts: readonly EventPart[],
  bars: readonly PartBar[],
  market: MarketLevels | null,
): Float64Array {
  const out = new Float64Array(bars.length * PATH_BARS).fill(NaN)
  bars.forEach(({ part, bar }, row) => {
    const prices = parts[part] as EventPart
    const base = row * PATH_BARS - PATH_FROM
    const levels = market?.get(prices.assetClass) ?? null
    const put = (k: number): boolean => {
      const t = bar + k
      if (t < 0 || t >= prices.day.length || prices.suspectBar[t] === 1) return false
      out[base + k] = indexOf(prices, bar, t, levels)
      return true
    }
    for (let k = 0; k >= PATH_FROM && put(k); k--);
    for (let k = 1; k < PATH_BARS + PATH_FROM && put(k); k++);
  })
  return out
}

function indexOf(
  { day, close }: EventPart,
  zero: number,
  t: number,
  levels: ReadonlyMap<number, number> | null,
): number {
  const ratio = (close[t] as number) / (close[zero] as number)
  if (levels === null) return 100 * ratio
  const moved =
    (levels.get(day[t] as number) as number) - (levels.get(day[zero] as number) as number)
  return 100 * ratio * Math.exp(-moved)
}
