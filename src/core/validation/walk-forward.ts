import { type DayIndex, dayIndex } from '../columns/brand'

/** Days from `from` to `to`, both inclusive. */
export interface DayRange {
  readonly from: DayIndex
  readonly to: DayIndex
}

/** Decision dates of one fold: train | gap | calibrate | gap | test. */
export interface FoldPlan {
  readonly train: DayRange
  readonly calibrate: DayRange
  readonly test: DayRange
}

export interface WalkForwardSpec {
  readonly folds: number
  /** H, bars of the label window: the dates left out between two parts. */
  readonly horizon: number
  /** Distinct dates of the first training part. */
  readonly minTrainDates: number
  /** Distinct dates of each calibration slice. */
  readonly calibrateDates: number
}

/**
 * Walk-forward folds over dates, for all instruments at once. `dates` are distinct and ascending.
 * The training part starts at the first date and grows from fold to fold. H dates lie between two
 * parts, so that an instrument with a bar on every date knows each label before the next part
 * starts (`rowsOfFold` sees to the others). The test ranges follow one another without a hole and
 * end at the last date, whose labels are still unknown; each is longer than H.
 * Throws a RangeError with the numbers when there are too few dates.
 * Source: M. Lopez de Prado, Advances in Financial Machine Learning, 2018, ch. 7 and 11.
 */
export function planWalkForward(dates: Int32Array, spec: WalkForwardSpec): FoldPlan[] {
  refuseUnordered(dates)
  refuseCounts(spec)
  const { folds, horizon, minTrainDates, calibrateDates } = spec
  const head = datesBeforeTest(spec)
  const needed = head + folds * (horizon + 1)
  if (dates.length < needed) {
    throw new RangeError(
      `${folds} folds need at least ${needed} distinct dates (train ${minTrainDates}, calibrate ` +
        `${calibrateDates}, two gaps of ${horizon}, ${folds} tests of ${horizon + 1}); there are ` +
        `${dates.length}, enough for ${mostFolds(dates.length, spec)}`,
    )
  }
  const range = (from: number, to: number): DayRange => ({
    from: dayIndex(dates[from] as number),
    to: dayIndex(dates[to] as number),
  })
  const testStart = (fold: number) => head + Math.floor((fold * (dates.length - head)) / folds)
  return Array.from({ length: folds }, (_, fold) => {
    const test = testStart(fold)
    const calibrate = test - horizon - calibrateDates
    return {
      train: range(0, calibrate - horizon - 1),
      calibrate: range(calibrate, test - horizon - 1),
      test: range(test, testStart(fold + 1) - 1),
    }
  })
}

/** The most folds that `dateCount` distinct dates hold; 0 when not even one fits. */
export function mostFolds(dateCount: number, spec: Omit<WalkForwardSpec, 'folds'>): number {
  return Math.max(0, Math.floor((dateCount - datesBeforeTest(spec)) / (spec.horizon + 1)))
}

const datesBeforeTest = (spec: Omit<WalkForwardSpec, 'folds'>): number =>
  spec.minTrainDates + spec.calibrateDates + 2 * spec.horizon

function refuseUnordered(dates: Int32Array): void {
  for (let i = 1; i < dates.length; i++) {
    const [before, day] = [dates[i - 1] as number, dates[i] as number]
    if (day <= before) throw new RangeError(`date ${i} is day ${day}, not after day ${before}`)
  }
}

function refuseCounts(spec: WalkForwardSpec): void {
  for (const name of ['folds', 'horizon', 'minTrainDates', 'calibrateDates'] as const) {
    const value = spec[name]
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name} is ${value}, not a whole number of at least 1`)
    }
  }
}
