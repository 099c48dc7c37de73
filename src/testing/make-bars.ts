import { allocateBars, type Bars } from '../core/columns/bars'

/** Bars on the given days whose prices all equal the close; volume 100. */
export function makeBars(days: readonly number[], close: (index: number) => number): Bars {
  const bars = allocateBars(days.length)
  bars.day.set(days)
  days.forEach((_, index) => {
    for (const column of [bars.open, bars.high, bars.low, bars.close]) column[index] = close(index)
  })
  bars.volume.fill(100)
  return bars
}

/** `count` days in a row from `first`. */
export function daysFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
