import { dayIndex } from '../../core/columns/brand'
import { civilFromDay, isoFromDay } from '../../core/columns/day'
import { formatSigned } from '../../core/format/figures'

/** A place on the time axis: the first bar of a part of the calendar, or a round count of bars from bar 0. */
export interface TimeTick {
  readonly bar: number
  readonly text: string
}

export interface TimedBars {
  /** Days, or while masked, counts from bar 0. */
  readonly day: Int32Array
  readonly masked: boolean
}

/** Least room from one place to the next, px: a label and what parts it from its neighbours. */
const ROOM = 72
/** Half of what parts two labels, px. */
const GAP = 4
const COUNTS = [5, 10, 20, 50, 100, 200, 500]

interface Part {
  /** The same for all days of one part. */
  readonly of: (day: number) => number
  readonly text: (day: number) => string
}

const monthsOf = (count: number) => (day: number) => {
  const { year, month } = civilFromDay(dayIndex(day))
  return Math.floor((12 * year + month - 1) / count)
}
const halfMonth = (day: number) =>
  2 * monthsOf(1)(day) + (civilFromDay(dayIndex(day)).day > 15 ? 1 : 0)
const iso = (day: number): string => isoFromDay(dayIndex(day))
const monthText = (day: number): string => iso(day).slice(0, 7)

/** From the finest to the coarsest. */
const PARTS: readonly Part[] = [
  { of: halfMonth, text: (day) => (halfMonth(day) % 2 === 0 ? monthText(day) : iso(day).slice(5)) },
  ...[1, 3, 6].map((count) => ({ of: monthsOf(count), text: monthText })),
  { of: monthsOf(12), text: (day) => iso(day).slice(0, 4) },
]

/**
 * The places to mark where a bar takes `step` px: as many as there is room for. Bars so few that no part
 * of the calendar begins among them have the date of the last one.
 */
export function timeTicks({ day, masked }: TimedBars, step: number): readonly TimeTick[] {
  if (day.length === 0) return []
  if (masked) return countTicks(day, step)
  const [first, last] = [day[0] as number, day.at(-1) as number]
  const width = (day.length - 1) * step
  const part = PARTS.find(({ of }) => width >= ROOM * (of(last) - of(first))) ?? PARTS.at(-1)
  const ticks = Array.from(day.keys()).flatMap((bar) => {
    const now = day[bar] as number
    const begins = bar > 0 && part?.of(now) !== part?.of(day[bar - 1] as number)
    return part && begins ? [{ bar, text: part.text(now) }] : []
  })
  return ticks.length > 0 ? ticks : [{ bar: day.length - 1, text: iso(last) }]
}

function countTicks(day: Int32Array, step: number): readonly TimeTick[] {
  const every = COUNTS.find((count) => count * step >= ROOM) ?? (COUNTS.at(-1) as number)
  return Array.from(day.keys()).flatMap((bar) => {
    const count = day[bar] as number
    return count % every === 0 ? [{ bar, text: formatSigned(count, 0) }] : []
  })
}

/** Labels that fit: whole within [0, width], and apart from each other; `widthOf` measures one. */
export function fittingLabels(
  ticks: readonly TimeTick[],
  x: (bar: number) => number,
  width: number,
  widthOf: (text: string) => number,
): readonly TimeTick[] {
  let free = 0
  return ticks.filter(({ bar, text }) => {
    const half = widthOf(text) / 2 + GAP
    const at = x(bar)
    if (at - half < free || at + half > width) return false
    free = at + half
    return true
  })
}
