import type {
  CandlestickData,
  HistogramData,
  LineData,
  UTCTimestamp,
  WhitespaceData,
} from 'lightweight-charts'
import type { ChartSlice } from '../../contracts/setups'
import type { Palette } from '../palette'

const SECONDS_A_DAY = 86_400

export const timeOfDay = (day: number): UTCTimestamp => (day * SECONDS_A_DAY) as UTCTimestamp
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

type Point = LineData<UTCTimestamp> | WhitespaceData<UTCTimestamp>

/** A column as points; missing values leave a hole. */
export function pointsOf(slice: ChartSlice, values: Float64Array): Point[] {
  return Array.from(slice.day, (day, i) => {
    const value = values[i] as number
    return Number.isFinite(value) ? { time: timeOfDay(day), value } : { time: timeOfDay(day) }
  })
}

export function volumesOf(
  slice: ChartSlice,
  palette: Palette,
): (HistogramData<UTCTimestamp> | WhitespaceData<UTCTimestamp>)[] {
  const [up, down] = [withAlpha(palette.up, 0.55), withAlpha(palette.down, 0.55)]
  return Array.from(slice.day, (day, i) => {
    const value = slice.volume[i] as number
    if (!Number.isFinite(value)) return { time: timeOfDay(day) }
    const rose = (slice.close[i] as number) >= (slice.open[i] as number)
    return { time: timeOfDay(day), value, color: rose ? up : down }
  })
}

/** `#RRGGBB` with an opacity. */
export function withAlpha(hex: string, alpha: number): string {
  const value = Math.round(alpha * 255)
  return `${hex}${value.toString(16).padStart(2, '0')}`
}
