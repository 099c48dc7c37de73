import {
  availableDay,
  checkDatedValues,
  type DatedValues,
  firstUnknownDay,
  lastDayCovered,
} from '../columns/dated-values'

const RECENT_DAYS = 7
const BASELINE_DAYS = 30
/** Days of the recent week that must have a value. */
export const RECENT_NEEDED = 1
/** Days of the 30 of the baseline that must have a value. */
export const BASELINE_NEEDED = 15

interface Window {
  sum: number
  count: number
}

/**
 * Mean of the last 7 calendar days over the mean of days 8 to 37 back, minus 1: one value a bar.
 * Days count back from the last one that bar may know of, so weekends between bars enter as days
 * of their own. A value of several days stands at the last day it covers. Missing days are left
 * out of the means, never filled. NaN where fewer than `RECENT_NEEDED` of 7 or `BASELINE_NEEDED`
 * of 30 days are covered, or where the baseline is not positive. Throws on a malformed series.
 */
export function attentionDelta7(barDays: Int32Array, series: DatedValues): Float64Array {
  checkDatedValues(series)
  const out = new Float64Array(barDays.length).fill(NaN)
  for (let t = 0; t < out.length; t++) {
    const unknown = firstUnknownDay(barDays, t, series.lagBars)
    if (!Number.isNaN(unknown)) out[t] = deltaAt(series, unknown)
  }
  return out
}

function deltaAt(series: DatedValues, unknown: number): number {
  const recent: Window = { sum: 0, count: 0 }
  const baseline: Window = { sum: 0, count: 0 }
  const from = unknown - RECENT_DAYS - BASELINE_DAYS
  for (let i = firstCovering(series, from); i < series.day.length; i++) {
    const covered = lastDayCovered(series, i)
    if (covered >= unknown) break
    const value = series.value[i] as number
    if (Number.isNaN(value) || availableDay(series, i) >= unknown) continue
    const window = covered >= unknown - RECENT_DAYS ? recent : baseline
    window.sum += value
    window.count++
  }
  if (recent.count < Math.ceil(RECENT_NEEDED / series.periodDays)) return NaN
  if (baseline.count < Math.ceil(BASELINE_NEEDED / series.periodDays)) return NaN
  const usual = baseline.sum / baseline.count
  return usual > 0 ? recent.sum / recent.count / usual - 1 : NaN
}

/** Index of the first value whose last day is `day` or later. */
function firstCovering(series: DatedValues, day: number): number {
  let low = 0
  let high = series.day.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lastDayCovered(series, middle) < day) low = middle + 1
    else high = middle
  }
  return low
}
