import type { DayIndex } from '../columns/brand'
import type { DayRange, FoldPlan } from './walk-forward'

/** `labelEnd` of a row whose label window is not complete: later than any day. */
export const LABEL_OPEN = 0x7fffffff

/** Row indices of each part, ascending. */
export interface FoldRows {
  readonly train: Int32Array
  readonly calibrate: Int32Array
  readonly test: Int32Array
}

/**
 * The rows that each part of a fold may see. `day` is the decision day of each row, `labelEnd` the
 * day of the last bar of its label window (`LABEL_OPEN` while unknown), which lies later than H
 * dates where an instrument has holes. A row trains only when its label is known before the
 * calibration slice starts, and calibrates only when it is known before the test starts; test rows
 * need no label.
 */
export function rowsOfFold(plan: FoldPlan, day: Int32Array, labelEnd: Int32Array): FoldRows {
  return {
    train: purgeByLabelEnd(rowsWithin(day, plan.train), labelEnd, plan.calibrate.from),
    calibrate: purgeByLabelEnd(rowsWithin(day, plan.calibrate), labelEnd, plan.test.from),
    test: rowsWithin(day, plan.test),
  }
}

/** The rows whose label window ends before `start`. */
export function purgeByLabelEnd(
  rows: Int32Array,
  labelEnd: Int32Array,
  start: DayIndex,
): Int32Array {
  return rows.filter((row) => (labelEnd[row] as number) < start)
}

function rowsWithin(day: Int32Array, { from, to }: DayRange): Int32Array {
  const rows = new Int32Array(day.length)
  let count = 0
  for (let row = 0; row < day.length; row++) {
    const value = day[row] as number
    if (value >= from && value <= to) rows[count++] = row
  }
  return rows.slice(0, count)
}
