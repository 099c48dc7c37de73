import type { AssetClass } from '../../columns/instrument'
import { quantileSorted } from '../../models/quantile'
import type { EventPart } from './collect-events'

/** Sum of the same-date median log returns of an asset class up to each date. */
export type MarketLevels = ReadonlyMap<AssetClass, ReadonlyMap<number, number>>

type Prices = Pick<EventPart, 'assetClass' | 'day' | 'close' | 'suspectBar'>

function returnsByDay(parts: readonly Prices[]): Map<number, number[]> {
  const returns = new Map<number, number[]>()
  for (const { day, close, suspectBar } of parts)
    for (let t = 0; t < day.length; t++) {
      const date = day[t] as number
      const known = returns.get(date) ?? []
      if (known.length === 0) returns.set(date, known)
      if (t > 0 && suspectBar[t] === 0 && suspectBar[t - 1] === 0)
        known.push(Math.log((close[t] as number) / (close[t - 1] as number)))
    }
  return returns
}

/** Levels of every class; a date without a return keeps the level before it. */
export function marketLevels(parts: readonly Prices[]): MarketLevels {
  const classes = new Set(parts.map(({ assetClass }) => assetClass))
  return new Map(
    [...classes].map((assetClass) => {
      const returns = returnsByDay(parts.filter((part) => part.assetClass === assetClass))
      let level = 0
      const levels = [...returns.keys()]
        .toSorted((a, b) => a - b)
        .map((date) => {
          const sorted = Float64Array.from(returns.get(date) ?? []).sort()
          if (sorted.length > 0) level += quantileSorted(sorted, 0.5)
          return [date, level] as const
        })
      return [assetClass, new Map(levels)]
    }),
  )
}
