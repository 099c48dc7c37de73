import type { BarConflict } from '../../contracts/ingest'
import { allocateBars, type Bars } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'

const CELLS = ['open', 'high', 'low', 'close', 'volume'] as const

/** Which side's bar stands on a date that both have. */
export type Precedence = 'base' | 'incoming'

export interface MergedBars {
  readonly bars: Bars
  /** Bars on dates that `base` did not have. */
  readonly added: number
  /** Bars of `base` that the incoming ones replaced by other values. */
  readonly changed: number
}

function copyBar(from: Bars, index: number, to: Bars, at: number): void {
  to.day[at] = from.day[index] as number
  for (const cell of CELLS) to[cell][at] = from[cell][index] as number
  to.flags[at] = from.flags[index] as number
}

const sameNumber = (a: number, b: number): boolean =>
  a === b || (Number.isNaN(a) && Number.isNaN(b))

function sameBar(a: Bars, i: number, b: Bars, j: number): boolean {
  return CELLS.every((cell) => sameNumber(a[cell][i] as number, b[cell][j] as number))
}

type Visit = (base: number, incoming: number) => void

/** Walks two instruments by date; -1 stands for the side that has no bar on it. */
function walkDates(base: Bars, incoming: Bars, visit: Visit): void {
  let [i, j] = [0, 0]
  while (i < base.day.length || j < incoming.day.length) {
    const left = base.day[i] ?? Infinity
    const right = incoming.day[j] ?? Infinity
    visit(left <= right ? i++ : -1, right <= left ? j++ : -1)
  }
}

/** Number of dates that both have. */
export function countShared(base: Bars, incoming: Bars): number {
  let shared = 0
  walkDates(base, incoming, (i, j) => void (i >= 0 && j >= 0 && shared++))
  return shared
}

/** Bars of both by date, days strictly ascending; `precedence` decides where both have one. */
export function mergeBars(base: Bars, incoming: Bars, precedence: Precedence): MergedBars {
  const size = base.day.length + incoming.day.length - countShared(base, incoming)
  const bars = allocateBars(size)
  let [at, added, changed] = [0, 0, 0]
  walkDates(base, incoming, (i, j) => {
    const replace = i >= 0 && j >= 0 && precedence === 'incoming' && !sameBar(base, i, incoming, j)
    if (i < 0) added++
    if (replace) changed++
    if (i < 0 || replace) copyBar(incoming, j, bars, at++)
    else copyBar(base, i, bars, at++)
  })
  return { bars, added, changed }
}

const cellValue = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Every cell in which two instruments differ on a date that both have. */
export function conflictsOf(symbol: string, base: Bars, incoming: Bars): BarConflict[] {
  const conflicts: BarConflict[] = []
  walkDates(base, incoming, (i, j) => {
    if (i < 0 || j < 0 || sameBar(base, i, incoming, j)) return
    const date = isoFromDay(dayIndex(base.day[i] as number))
    for (const column of CELLS) {
      const [left, right] = [base[column][i] as number, incoming[column][j] as number]
      if (sameNumber(left, right)) continue
      conflicts.push({ symbol, date, column, stored: cellValue(left), incoming: cellValue(right) })
    }
  })
  return conflicts
}
