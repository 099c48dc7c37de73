import type { Random } from '../columns/random'
import { attentionOf } from './attention'
import { barsAround, roundToTick } from './build-bars'
import { weekdays } from './calendar'
import type { Path } from './path'
import { logUniform, randomOf, uniform } from './shocks'
import { type SyntheticSymbol, type SyntheticUniverse, universeOf } from './universe'
import { volumeOf } from './volume'

const STOCKS = 90
const BARS = 1500
/** Chance a bar of a jump up, and as much of one down. */
const JUMP_CHANCE = 1 / 300

/**
 * 90 stocks in which nothing foretells anything: independent normal returns of constant volatility
 * and jumps at independent uniform dates. Quiet stretches come by chance alone, so that any boost
 * found here is noise.
 */
export function nullUniverse(seed: number): SyntheticUniverse {
  const day = weekdays(BARS)
  return universeOf(
    Array.from({ length: STOCKS }, (_, i) =>
      symbolOf(`NULL${String(i + 1).padStart(2, '0')}`, day, randomOf(seed, i)),
    ),
  )
}

function symbolOf(symbol: string, day: Int32Array, random: Random): SyntheticSymbol {
  const path = nullPath(random, uniform(random, 0.01, 0.022))
  const start = logUniform(random, 20, 120)
  const bars = barsAround(path, { day, start, gap: 1, round: roundToTick }, random)
  bars.volume.set(volumeOf(random, path, logUniform(random, 5e5, 5e7) / start, []))
  return {
    instrument: { symbol, assetClass: 'stock', calendar: 252, currency: 'USD', bars },
    attention: attentionOf(random, symbol, day, path),
    truth: [],
  }
}

function nullPath(random: Random, sigma: number): Path {
  const returns = Float64Array.from({ length: BARS }, () => {
    const draw = random.next()
    const jump = draw < 2 * JUMP_CHANCE ? uniform(random, 0.42, 0.52) : 0
    return sigma * random.normal() + (draw < JUMP_CHANCE ? jump : -jump)
  })
  return {
    returns,
    sigma: new Float64Array(BARS).fill(sigma),
    overnight: new Float64Array(BARS),
  }
}
