import { createRandom, type Random } from '../columns/random'
import { percentileInterval } from './percentile-interval'
import { rankedFigures, rankedLift, rankingOf, slotTotals } from './ranking'
import { LIFT_SHARE } from './ranking-metrics'
import { dot, slotsOf, sumBySlot } from './unit-slots'
import type { Interval95 } from './wilson'

export interface BootstrapOptions {
  /**
   * Mean length of the blocks of consecutive dates, at least the horizon of the label; 1 draws
   * units one by one, as suits instruments or months.
   */
  readonly meanBlock: number
  readonly seed: number
  /** 2,000 when absent. */
  readonly draws?: number
}

const DRAWS = 2000
/** Largest share of draws without a figure that an interval may leave out. */
export const MOST_UNDEFINED = 0.5

/**
 * 95% percentile interval of a statistic by the stationary bootstrap over dates: all rows of a date
 * are drawn together, in blocks of geometric length that wrap round at the end. `statistic` takes
 * how often each of the `dates` is drawn; draws where it is null are left out, and the interval is
 * null when that are more than half. The array it gets is used again for the next draw.
 * Source: Politis and Romano, The Stationary Bootstrap, JASA 1994.
 */
export function dateBlockBootstrap(
  dates: number,
  statistic: (drawn: Float64Array) => number | null,
  options: BootstrapOptions,
): Interval95 | null {
  const values = new Float64Array(options.draws ?? DRAWS)
  forEachDraw(dates, options, (drawn, i) => (values[i] = statistic(drawn) ?? Number.NaN))
  return percentileInterval(values, MOST_UNDEFINED)
}

/** Visits the resamples behind `dateBlockBootstrap`; the array of counts is used again for the next draw. */
export function forEachDraw(
  dates: number,
  { meanBlock, seed, draws = DRAWS }: BootstrapOptions,
  visit: (drawn: Float64Array, draw: number) => void,
): void {
  if (!(meanBlock >= 1)) throw new RangeError(`mean block ${meanBlock} is below 1`)
  const random = createRandom(seed)
  const drawn = new Float64Array(dates)
  for (let draw = 0; draw < draws; draw++) {
    drawDates(drawn, meanBlock, random)
    visit(drawn, draw)
  }
}

/** Fills `drawn` with how often each date stands in one resample of as many dates. */
function drawDates(drawn: Float64Array, meanBlock: number, random: Random): void {
  drawn.fill(0)
  let date = 0
  for (let i = 0; i < drawn.length; i++) {
    const opens = i === 0 || random.next() * meanBlock < 1
    date = opens ? random.below(drawn.length) : (date + 1) % drawn.length
    drawn[date] = (drawn[date] as number) + 1
  }
}

export interface RankedIntervals {
  readonly averagePrecision: Interval95 | null
  readonly auc: Interval95 | null
  /** Of the lift of the best `LIFT_SHARE`. */
  readonly liftTop1: Interval95 | null
}

/**
 * `dateBlockBootstrap` of the average precision, of the area under the ROC curve and of the lift at the top, over the
 * same draws. `unit` is the day of each row, or what else is drawn together, such as the number of its instrument.
 * Rows are ranked once; a draw is one pass.
 */
export function rankedIntervals(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  unit: Int32Array,
  options: BootstrapOptions,
): RankedIntervals {
  const { slots, count } = slotsOf(unit)
  const ranking = rankingOf(score, y, slots)
  const totals = slotTotals(ranking, count)
  const draws = options.draws ?? DRAWS
  const precisions = new Float64Array(draws)
  const areas = new Float64Array(draws)
  const lifts = new Float64Array(draws)
  forEachDraw(count, options, (drawn, i) => {
    const { averagePrecision, auc } = rankedFigures(ranking, drawn)
    precisions[i] = averagePrecision ?? Number.NaN
    areas[i] = auc ?? Number.NaN
    lifts[i] = rankedLift(ranking, totals, drawn, LIFT_SHARE) ?? Number.NaN
  })
  return {
    averagePrecision: percentileInterval(precisions, MOST_UNDEFINED),
    auc: percentileInterval(areas, MOST_UNDEFINED),
    liftTop1: percentileInterval(lifts, MOST_UNDEFINED),
  }
}

/** `dateBlockBootstrap` of the Brier skill; `unit` as for `rankedIntervals`, whose draws it shares by the seed. */
export function brierSkillInterval(
  p: ArrayLike<number>,
  y: ArrayLike<number>,
  unit: Int32Array,
  options: BootstrapOptions,
): Interval95 | null {
  const { slots, count } = slotsOf(unit)
  const rows = sumBySlot(slots, count, () => 1)
  const positives = sumBySlot(slots, count, (i) => y[i] as number)
  const loss = sumBySlot(slots, count, (i) => ((p[i] as number) - (y[i] as number)) ** 2)
  const skill = (drawn: Float64Array): number | null => {
    const good = dot(drawn, positives)
    // n b (1 - b) with the base rate b of the draw
    const chance = good * (1 - good / dot(drawn, rows))
    return chance > 0 ? 1 - dot(drawn, loss) / chance : null
  }
  return dateBlockBootstrap(count, skill, options)
}
