import type { CandlestickData, LineData, UTCTimestamp } from 'lightweight-charts'
import type { ChartSlice } from '../../contracts/setups'

const SECONDS_A_DAY = 86_400

/** The time of a bar from its day, or while masked, from its count from bar 0. */
const timeOfDay = (day: number): UTCTimestamp => (day * SECONDS_A_DAY) as UTCTimestamp
export const dayOfTime = (time: number): number => Math.round(time / SECONDS_A_DAY)

export function candlesOf(slice: ChartSlice): CandlestickData<UTCTimestamp>[] {
  return Array.from(slice.day, (day, i) => ({
    time: timeOfDay(day),
    open: slice.open[i] as number,
    high: slice.high[i] as number,
    low: slice.low[i] as number,
    close: slice.close[i] as number,
  }))
}

/**
 * One point at the last bar: what a series needs to carry a price scale when layers draw its column.
 * The scale's range comes from elsewhere.
 */
export function anchorOf(slice: ChartSlice): LineData<UTCTimestamp>[] {
  const last = slice.day.at(-1)
  return last === undefined ? [] : [{ time: timeOfDay(last), value: 1 }]
}

/** Greatest finite value between two positions, NaN when there is none. */
export function largestBetween(values: Float64Array, from: number, to: number): number {
  let most = Number.NaN
  for (let i = Math.max(0, from); i <= Math.min(values.length - 1, to); i++) {
    const value = values[i] as number
    if (Number.isNaN(most) || value > most) most = value
  }
  return most
}
