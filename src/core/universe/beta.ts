import type { DayIndex } from '../columns/brand'
import { isJump } from '../columns/jumps'

/** One-bar returns of an instrument, days strictly ascending, columns of equal length. */
export interface DatedReturns {
  /** Days since 1970-01-01 of the bar at whose close the return ends. */
  readonly day: Int32Array
  readonly value: Float64Array
}

/** Returns taken for a beta. */
const BETA_WINDOW = 252
/** The fewest that make one. */
export const BETA_LEAST = 126
/** Calendar days that hold the window: 252 exchange days are 365, and some rest. */
const REACH = 400

/**
 * Simple returns from bar to bar that end in the 400 calendar days up to and with `asOf`. A move
 * beyond 4 times or a quarter is left out: it is a split or an error more often than a return.
 */
export function recentReturns(day: Int32Array, close: Float64Array, asOf: DayIndex): DatedReturns {
  const days: number[] = []
  const values: number[] = []
  for (let t = 1; t < day.length && (day[t] as number) <= asOf; t++) {
    const [before, now] = [close[t - 1] as number, close[t] as number]
    if ((day[t] as number) <= asOf - REACH || isJump(before, now)) continue
    days.push(day[t] as number)
    values.push(now / before - 1)
  }
  return { day: Int32Array.from(days), value: Float64Array.from(values) }
}

interface Total {
  sum: number
  count: number
}

/**
 * Beta of every instrument against the equal-weight mean of the others: covariance over variance of
 * its last 252 returns with the mean return of all other instruments that have one on the same day.
 * Days on which no other has one do not count; null below 126 days, or when the others stand still.
 */
export function betasToOthers(series: readonly DatedReturns[]): readonly (number | null)[] {
  const totals = new Map<number, Total>()
  for (const { day, value } of series) {
    day.forEach((each, i) => {
      const total = totals.get(each)
      const one = value[i] as number
      if (total) {
        total.sum += one
        total.count++
      } else totals.set(each, { sum: one, count: 1 })
    })
  }
  return series.map((own) => betaOf(own, totals))
}

function betaOf({ day, value }: DatedReturns, totals: ReadonlyMap<number, Total>): number | null {
  const own: number[] = []
  const others: number[] = []
  for (let i = day.length - 1; i >= 0 && own.length < BETA_WINDOW; i--) {
    const total = totals.get(day[i] as number)
    if (!total || total.count < 2) continue
    const one = value[i] as number
    own.push(one)
    others.push((total.sum - one) / (total.count - 1))
  }
  if (own.length < BETA_LEAST) return null
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  const [meanOwn, meanOthers] = [mean(own), mean(others)]
  let covariance = 0
  let variance = 0
  own.forEach((one, i) => {
    const other = (others[i] as number) - meanOthers
    covariance += (one - meanOwn) * other
    variance += other * other
  })
  return variance > 0 ? covariance / variance : null
}
