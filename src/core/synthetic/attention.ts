import type { Random } from '../columns/random'
import type { Path } from './path'
import { logUniform } from './shocks'
import type { AttentionSeries } from './universe'

const FADE = 0.85
const MOST_EXCITEMENT = 3

/**
 * Mentions a day that follow prices: excitement rises on a day whose move is large for its
 * volatility, and fades. The value of a bar depends on that bar and earlier ones alone.
 */
export function attentionOf(
  random: Random,
  symbol: string,
  day: Int32Array,
  path: Pick<Path, 'returns' | 'sigma'>,
): AttentionSeries {
  const base = logUniform(random, 10, 300)
  let mood = 0
  let excitement = 0
  const mentions = path.returns.map((change, t) => {
    const surprise = Math.max(0, Math.abs(change) / (path.sigma[t] as number) - 1.5)
    excitement = Math.min(MOST_EXCITEMENT, FADE * excitement + 0.4 * surprise)
    mood = 0.8 * mood + 0.2 * random.normal()
    return Math.round(base * Math.exp(mood + excitement))
  })
  return { symbol, day: day.slice(), mentions }
}
