import { createRandom, type Random } from '../columns/random'
import { percentileInterval } from './percentile-interval'
import { rankedAveragePrecision, rankingOf } from './ranking'
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
const MOST_UNDEFINED = 0.5

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
  { meanBlock, seed, draws = DRAWS }: BootstrapOptions,
): Interval95 | null {
  if (!(meanBlock >= 1)) throw new RangeError(`mean block ${meanBlock} is below 1`)
  const random = createRandom(seed)
  const drawn = new Float64Array(dates)
  const values = new Float64Array(draws).map(() => {
    drawDates(drawn, meanBlock, random)
    return statistic(drawn) ?? Number.NaN
  })
  return percentileInterval(values, MOST_UNDEFINED)
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

/**
 * `dateBlockBootstrap` of the average precision. `unit` is the day of each row, or what else is
 * drawn together, such as the number of its instrument. Rows are ranked once; a draw is one pass.
 */
export function averagePrecisionInterval(
  score: ArrayLike<number>,
  y: ArrayLike<number>,
  unit: Int32Array,
  options: BootstrapOptions,
): Interval95 | null {
  const days = [...new Set(unit)].toSorted((a, b) => a - b)
  const position = new Map(days.map((day, i) => [day, i]))
  const slots = unit.map((day) => position.get(day) as number)
  const ranking = rankingOf(score, y, slots)
  return dateBlockBootstrap(days.length, (drawn) => rankedAveragePrecision(ranking, drawn), options)
}
