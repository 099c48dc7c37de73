import type { CandlestickData, LineData, UTCTimestamp } from 'lightweight-charts'
import type { ChartSlice } from '../../contracts/setups'

const SECONDS_A_DAY = 86_400

const timeOfDay = (day: number): UTCTimestamp => (day * SECONDS_A_DAY) as UTCTimestamp
export const dayOfTime = (time: number): number => Math.round(time / SECONDS_A_DAY)

/** Bars between two labels of the axis of a masked card. */
const TICK_BARS = 20
/** The year whose first month stands for bars 0 to 19: the library labels where months and years begin. */
const YEAR_0 = 2000

/** A time for a count of bars from bar 0, such that every 20th begins a month. */
export function timeOfCount(bar: number): UTCTimestamp {
  const month = Math.floor(bar / TICK_BARS)
  const day = bar - TICK_BARS * month
  return timeOfDay(Date.UTC(YEAR_0, month, 1 + day) / (1000 * SECONDS_A_DAY))
}

export function countOfTime(time: number): number {
  const date = new Date(time * 1000)
  const month = (date.getUTCFullYear() - YEAR_0) * 12 + date.getUTCMonth()
  return TICK_BARS * month + date.getUTCDate() - 1
}

/** The time of a bar: its day, or while masked, its count from bar 0. */
const timeOf = ({ masked }: ChartSlice, day: number): UTCTimestamp =>
  masked ? timeOfCount(day) : timeOfDay(day)

export function candlesOf(slice: ChartSlice): CandlestickData<UTCTimestamp>[] {
  return Array.from(slice.day, (day, i) => ({
    time: timeOf(slice, day),
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
  return last === undefined ? [] : [{ time: timeOf(slice, last), value: 1 }]
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
