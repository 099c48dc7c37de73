import type { Break } from './breaks'
import { exactRatio, nearestSplit, nearestUnit } from './ratios'

/** A break with what it most likely is. */
export interface ClassifiedBreak extends Break {
  readonly what: 'split' | 'unit' | 'unexplained' | 'traded'
  /** Exact price ratio of the split or unit; the observed one otherwise. */
  readonly exact: number
  /** Relative distance of the nearer of open and close from `exact`. */
  readonly off: number
}

/** Trades back a move when the day turned over this many times the ordinary value. */
const BACKED = 5
/** A split's own day trades like any other: up to this many times the ordinary value and range. */
const ORDINARY_VALUE = 4
const ORDINARY_RANGE = 4
/** Relative distance from a split's ratio, and from a power of ten. */
const SPLIT_OFF = 0.025
const UNIT_OFF = 0.16
/** Moves beyond this, unexplained, are worth a look. */
const JUMP = 4
/** A day that moves a price further than this is not believed on its volume alone. */
const BEYOND_BELIEF = 10

const far = (ratio: number): number => Math.max(ratio, 1 / ratio)

/** Of splits up to this, half a bar's noise reaches the next ratio: volume has to agree. */
const SMALL_SPLIT = 2.5

function isSplit(b: Break): number | null {
  const byClose = nearestSplit(b.ratio)
  const byOpen = nearestSplit(b.openRatio)
  const split = byOpen.off < byClose.off && far(b.openRatio) > 1.3 ? byOpen : byClose
  const exact = exactRatio(split)
  if (split.off > SPLIT_OFF) return null
  // The move has to happen overnight, and the day itself to be like any other.
  if (Math.abs(Math.log(b.openRatio / exact)) > 0.12) return null
  if (b.valueTimes > ORDINARY_VALUE || b.rangeTimes > ORDINARY_RANGE) return null
  const volumeFits = Math.abs(Math.log(b.volumeTimes * exact)) < Math.log(2)
  const unknown = b.volumeTimes !== b.volumeTimes
  if (split.times <= SMALL_SPLIT && !volumeFits && !(unknown && split.off < 0.01)) return null
  return exact
}

/** Prices in another unit leave the number of shares alone; a split multiplies it. */
function isUnit(b: Break): number | null {
  const unit = nearestUnit(b.ratio)
  if (unit.off > UNIT_OFF) return null
  const exact = exactRatio(unit)
  if (b.volumeTimes !== b.volumeTimes) return unit.times >= 100 ? exact : null
  return Math.abs(Math.log(b.volumeTimes)) < Math.abs(Math.log(b.volumeTimes * exact)) &&
    Math.abs(Math.log(b.volumeTimes)) < Math.log(5)
    ? exact
    : null
}

const offFrom = (b: Break, exact: number): number =>
  Math.min(Math.abs(b.ratio / exact - 1), Math.abs(b.openRatio / exact - 1))

/** What a break most likely is; null for a large move that is nothing out of the ordinary. */
export function classifyBreak(b: Break): ClassifiedBreak | null {
  const unit = isUnit(b)
  if (unit !== null) return { ...b, what: 'unit', exact: unit, off: offFrom(b, unit) }
  const split = isSplit(b)
  if (split !== null) return { ...b, what: 'split', exact: split, off: offFrom(b, split) }
  if (far(b.ratio) <= JUMP) return null
  const backed = b.comparable && b.valueTimes >= BACKED && far(b.ratio) <= BEYOND_BELIEF
  const what = backed ? 'traded' : 'unexplained'
  return { ...b, what, exact: b.ratio, off: 0 }
}
