import { BAR_FLAG, type Bars, barCount } from '../../columns/bars'
import { formatPlural } from '../../format/figures'
import type { BarFinding } from '../finding'
import { barsText, timesText, valueText } from '../words'

/** A close beyond its own bar by this much, on one side for many bars in a row, is adjusted otherwise. */
const APART = 1.02
const LEAST_APART = 10

/** How many times the close stands above the bar's high, or below its low; 1 inside. */
function apart(bars: Bars, t: number): number {
  const close = bars.close[t] as number
  const [high, low] = [bars.high[t] as number, bars.low[t] as number]
  return close > high ? close / high : close < low ? close / low : 1
}

/** 1 above its own bar, -1 below it, 0 inside or near. */
const sideOf = (times: number): number => (times > APART ? 1 : times < 1 / APART ? -1 : 0)

/** Stretches whose closes stand apart from their own bars, all on one side. */
export function checkMixedAdjustment(bars: Bars): readonly BarFinding[] {
  const found: BarFinding[] = []
  const n = barCount(bars)
  for (let t = 0; t < n;) {
    const first = apart(bars, t)
    const side = sideOf(first)
    let end = t + 1
    while (side !== 0 && end < n && sideOf(apart(bars, end)) === side) end++
    if (side !== 0 && end - t >= LEAST_APART) {
      found.push({
        kind: 'mixed_adjustment',
        severity: 'severe',
        fromDay: bars.day[t] as number,
        toDay: bars.day[end - 1] as number,
        bars: end - t,
        factor: null,
        scope: 'within',
        says: `${barsText(end - t)} close at about ${timesText(first)} the nearest price of their own bar: the close is adjusted and open, high and low are not, or the other way round.`,
      })
    }
    t = end
  }
  return found
}

/** Bars with high below low, or open or close outside [low, high]; one finding an instrument. */
export function checkInconsistent(bars: Bars): readonly BarFinding[] {
  const at = [...bars.flags.keys()].filter(
    (t) => ((bars.flags[t] as number) & BAR_FLAG.inconsistent) !== 0,
  )
  const [first, last] = [at[0], at.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    {
      kind: 'inconsistent_ohlc',
      severity: 'check',
      fromDay: bars.day[first] as number,
      toDay: bars.day[last] as number,
      bars: at.length,
      factor: null,
      scope: 'within',
      says: `${formatPlural(at.length, 'bar')} with open or close outside low and high: kept as filed.`,
    },
  ]
}

/** A high (or low) this many times beyond the bar's own open and close, and the close before. */
const TICK = 2.5
/** A low only matters to stops, until it is beyond belief. */
const SEVERE_LOW = 0.1
const ORDINARY_VALUE = 5
const SIDE = 20

/** A high or low that nobody traded at: it would count as an explosion, or hit a stop. */
export function checkBadTicks(bars: Bars): readonly BarFinding[] {
  const { open, high, low, close, volume, day } = bars
  const found: BarFinding[] = []
  for (let t = 1; t < barCount(bars); t++) {
    const top = Math.max(open[t] as number, close[t] as number, close[t - 1] as number)
    const bottom = Math.min(open[t] as number, close[t] as number, close[t - 1] as number)
    const up = (high[t] as number) / top
    const down = (low[t] as number) / bottom
    if (up < TICK && down > 1 / TICK) continue
    let [sum, count] = [0, 0]
    for (let k = Math.max(0, t - SIDE); k < t; k++) {
      const value = (close[k] as number) * (volume[k] as number)
      if (value === value) {
        sum += value
        count++
      }
    }
    const valueTimes = ((close[t] as number) * (volume[t] as number) * count) / sum
    if (valueTimes >= ORDINARY_VALUE && valueTimes < Infinity) continue
    const tick = up >= TICK ? `High ${timesText(up)}` : `Low ${timesText(down)}`
    found.push({
      kind: 'spike',
      severity: up >= TICK || down < SEVERE_LOW ? 'severe' : 'check',
      fromDay: day[t] as number,
      toDay: day[t] as number,
      bars: 1,
      factor: null,
      scope: 'within',
      says: `${tick} the open and close around it. ${valueText(sum > 0 ? valueTimes : NaN)}.`,
    })
  }
  return found
}
