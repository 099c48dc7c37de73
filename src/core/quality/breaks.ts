import { BAR_FLAG, type Bars, barCount } from '../columns/bars'

/** Bars on either side that tell what is ordinary. */
const SIDE = 20
/** Smaller moves than that of a 3-for-2 split, less the day's own move, are never looked at. */
const LEAST_MOVE = Math.log(1.42)

/** A one-day move that is large enough to be something else than trading. */
export interface Break {
  /** Bar the price arrives at. */
  readonly at: number
  /** Close to close. */
  readonly ratio: number
  /** Close to open; the close ratio where the source had no open. */
  readonly openRatio: number
  /** ln(high / low) of the bar over the median of the bars before; NaN when that is 0. */
  readonly rangeTimes: number
  /** Traded value of the bar over the median (mean, when that is 0) of the bars before; NaN unknown. */
  readonly valueTimes: number
  /** More than half of the bars before traded, and the dates are not far apart. */
  readonly comparable: boolean
  /** Median volume of the bars from this one on over that of the bars before; NaN unknown. */
  readonly volumeTimes: number
}

function median(values: number[]): number {
  if (values.length === 0) return NaN
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  const high = values[middle] as number
  return values.length % 2 === 1 ? high : (high + (values[middle - 1] as number)) / 2
}

/** `value` of the bars of [from, to) where it is a number. */
function collect(from: number, to: number, value: (t: number) => number): number[] {
  const values: number[] = []
  for (let t = from; t < to; t++) {
    const x = value(t)
    if (x === x) values.push(x)
  }
  return values
}

/** Over the median, or over the mean where more than half of the values are 0; NaN when both are. */
function timesOrdinary(value: number, before: number[]): number {
  const mean = before.reduce((sum, x) => sum + x, 0) / before.length
  const ordinary = median(before) || mean
  return ordinary > 0 ? value / ordinary : NaN
}

/** Calendar days between two bars beyond which a move is not one day's. */
const LONGEST_STEP = 7

function breakAt(bars: Bars, at: number): Break {
  const { day, open, high, low, close, volume, flags } = bars
  const n = barCount(bars)
  const before = Math.max(0, at - SIDE)
  const value = (t: number): number => (close[t] as number) * (volume[t] as number)
  const range = (t: number): number => Math.log((high[t] as number) / (low[t] as number))
  const last = close[at - 1] as number
  const ratio = (close[at] as number) / last
  const filled = ((flags[at] as number) & BAR_FLAG.filledFromClose) !== 0
  const volumeBefore = collect(before, at, (t) => volume[t] as number)
  const volumeAfter = collect(at, Math.min(n, at + SIDE), (t) => volume[t] as number)
  const step = (day[at] as number) - (day[at - 1] as number)
  return {
    at,
    ratio,
    comparable: median(collect(before, at, value)) > 0 && step <= LONGEST_STEP,
    openRatio: filled ? ratio : (open[at] as number) / last,
    rangeTimes: timesOrdinary(range(at), collect(before, at, range)),
    valueTimes: timesOrdinary(value(at), collect(before, at, value)),
    volumeTimes: timesOrdinary(median(volumeAfter), volumeBefore),
  }
}

/** Every one-day move beyond 1.42 times or its inverse, in order of time. */
export function findBreaks(bars: Bars): readonly Break[] {
  const { close } = bars
  const found: Break[] = []
  const [most, least] = [Math.exp(LEAST_MOVE), Math.exp(-LEAST_MOVE)]
  for (let t = 1; t < close.length; t++) {
    const ratio = (close[t] as number) / (close[t - 1] as number)
    if (ratio > most || ratio < least) found.push(breakAt(bars, t))
  }
  return found
}
