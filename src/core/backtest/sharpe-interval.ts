import { createRandom, type Random } from '../columns/random'
import { sharpeRatio } from './returns'
import type { Interval95 } from './types'

const DRAWS = 2000
const MEAN_BLOCK = 10
/** Below this number of returns there are too few blocks to draw from. */
const LEAST = 60

/**
 * 95% percentile interval of the annualised Sharpe ratio: 2,000 draws of the stationary bootstrap,
 * mean block 10. Null below 60 returns, or when some draw has no spread.
 * Source: Politis, Romano, The Stationary Bootstrap, JASA 1994.
 */
export function sharpeInterval(
  returns: Float64Array,
  periodsPerYear: number,
  seed: number,
): Interval95 | null {
  if (returns.length < LEAST) return null
  const random = createRandom(seed)
  const draw = new Float64Array(returns.length)
  const ratios = Float64Array.from({ length: DRAWS }, () => {
    resample(returns, random, draw)
    return sharpeRatio(draw, periodsPerYear)
  })
  if (ratios.some(Number.isNaN)) return null
  ratios.sort()
  return [quantile(ratios, 0.025), quantile(ratios, 0.975)]
}

/** Fills `out` with runs of `source`, of geometric length, that wrap round at the end. */
function resample(source: Float64Array, random: Random, out: Float64Array): void {
  let at = 0
  for (let i = 0; i < out.length; i++) {
    at = i === 0 || random.next() < 1 / MEAN_BLOCK ? random.below(source.length) : at + 1
    if (at === source.length) at = 0
    out[i] = source[at] as number
  }
}

function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] as number
  const above = sorted[Math.ceil(at)] as number
  return below + (above - below) * (at - Math.floor(at))
}
