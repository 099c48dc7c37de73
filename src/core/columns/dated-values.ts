/** Values of one series in date order: page views, search interest, mention counts. */
export interface DatedValues {
  /** First day each value covers, days since 1970-01-01, strictly ascending. */
  readonly day: Int32Array
  /** Last day before a value could be known; null: the last day the value covers. */
  readonly available: Int32Array | null
  /** One value a day, NaN where missing. */
  readonly value: Float64Array
  /** Calendar days one value covers: 1 of daily values, 7 of weekly ones. */
  readonly periodDays: number
  /** A value is known from the `lagBars`-th bar after its availability: 1 at least. */
  readonly lagBars: number
}

/** Throws a RangeError that says what is wrong with columns, order, period or lag. */
export function checkDatedValues(series: DatedValues): void {
  const { day, available, value, periodDays, lagBars } = series
  if (value.length !== day.length || (available && available.length !== day.length))
    throw new RangeError('the columns of a dated series differ in length')
  if (!Number.isInteger(periodDays) || periodDays < 1)
    throw new RangeError(`a dated value must cover at least 1 day, got ${periodDays}`)
  if (!Number.isInteger(lagBars) || lagBars < 1)
    throw new RangeError(`the lag must be a whole number of at least 1 bar, got ${lagBars}`)
  for (let i = 1; i < day.length; i++)
    if ((day[i] as number) <= (day[i - 1] as number))
      throw new RangeError(`the days of a dated series must ascend, value ${i} does not`)
}

/** Last day value `i` covers. */
export function lastDayCovered(series: DatedValues, i: number): number {
  return (series.day[i] as number) + series.periodDays - 1
}

/** The day after which value `i` is known; never before the value's own period has ended. */
export function availableDay(series: DatedValues, i: number): number {
  const covered = lastDayCovered(series, i)
  return series.available ? Math.max(covered, series.available[i] as number) : covered
}

/**
 * First day whose values bar `t` may not use: it uses a value only when the value's availability
 * is strictly earlier. NaN where fewer than `lagBars` bars exist up to `t`.
 */
export function firstUnknownDay(barDays: Int32Array, t: number, lagBars: number): number {
  return barDays[t - lagBars + 1] ?? NaN
}
