import type { ChartLevel, ChartRequest, WeeklySlice } from '../../contracts/setups'
import { type Bars, barCount, dayOfBar } from '../../core/columns/bars'
import type { Calendar } from '../../core/columns/instrument'
import { endsWeek, weeksOf } from '../../core/columns/weeks'
import { columnOf, createFrame } from '../../core/features/frame'
import { signalOrRule } from '../../core/signals/registry'
import { runUpTo, sliceColumns } from './slice-columns'

/** Bars that end where a chart's cut is, and what of them the weeks point to. */
export interface WeeklySource {
  readonly bars: Bars
  readonly calendar: Calendar
  readonly bar0: number
  /** The resistance of the daily bars; `at` counts all bars. */
  readonly resistance: ChartLevel | null
}

/** First daily bar of each week from the one at `from` on; `weekOf` ascends. */
function startsOf(weekOf: Int32Array, from: number): Int32Array {
  const starts: number[] = []
  weekOf.forEach((week, bar) => {
    if (week >= from && week !== weekOf[bar - 1]) starts.push(bar)
  })
  return Int32Array.from(starts)
}

/**
 * Weekly bars made of the daily ones up to the cut, and their own bands and signals: the last week
 * holds the days up to the cut and no later one, wherever in the week that is.
 */
export function weeklySlice(
  { bars, calendar, bar0, resistance }: WeeklySource,
  { shade, weeks: before = 0 }: Pick<ChartRequest, 'shade' | 'weeks'>,
): WeeklySlice {
  const { bars: weeks, weekOf } = weeksOf(bars, calendar)
  const frame = createFrame(weeks)
  const signal = signalOrRule(shade ?? 'S1')
  const shaded = columnOf(frame, signal.compute(frame))
  const week0 = weekOf[bar0] as number
  const from = Math.max(0, week0 - before)
  const last = barCount(bars) - 1
  return {
    ...sliceColumns(frame, weeks, from, shaded),
    starts: startsOf(weekOf, from).map((bar) => bar - bar0),
    bar0: week0 - from,
    shadedRun: runUpTo(shaded, week0),
    resistance: resistance && {
      price: resistance.price,
      at: (weekOf[resistance.at] as number) - from,
    },
    lastWeek: {
      days: weekOf.length - weekOf.indexOf(weekOf[last] as number),
      isWhole: endsWeek(dayOfBar(bars, last), calendar),
    },
  }
}
