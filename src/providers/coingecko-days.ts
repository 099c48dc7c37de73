const DAY_MS = 86_400_000
/** Points of a day that is over are stamped at its end, some of them a little later. */
const LATEST_MS = 3_600_000

type Point = readonly [number, ...unknown[]]

/**
 * A market chart with each point on the day it closes, as exchanges date their bars: the provider
 * stamps the close of a day at 00:00 UTC of the next one. Points within a day, such as the price of
 * now at the end of the list, close none and are left out.
 * https://docs.coingecko.com/reference/coins-id-market-chart
 */
export function daysClosed(text: string): string {
  const { prices, total_volumes: volumes } = JSON.parse(text) as {
    readonly prices: readonly Point[]
    readonly total_volumes?: readonly Point[]
  }
  const seen = new Set<number>()
  const kept = [...prices.keys()].filter((index) => {
    const [time] = prices[index] as Point
    const day = Math.floor(time / DAY_MS)
    if (time - day * DAY_MS > LATEST_MS || seen.has(day)) return false
    seen.add(day)
    return true
  })
  const dated = (points: readonly Point[]): unknown[] =>
    kept.map((index) => {
      const [time] = prices[index] as Point
      return [(Math.floor(time / DAY_MS) - 1) * DAY_MS, points[index]?.[1] ?? null]
    })
  return JSON.stringify({
    prices: dated(prices),
    ...(volumes ? { total_volumes: dated(volumes) } : {}),
  })
}
