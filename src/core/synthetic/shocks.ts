import { createRandom, type Random } from '../columns/random'

/** The generator of symbol `index` of a universe: no symbol depends on how many there are. */
export function randomOf(seed: number, index: number): Random {
  return createRandom(seed * 1009 + index)
}

/** Uniform in [lo, hi). */
export function uniform(random: Random, lo: number, hi: number): number {
  return lo + (hi - lo) * random.next()
}

/** Log-uniform in [lo, hi): every factor is as likely as any other. */
export function logUniform(random: Random, lo: number, hi: number): number {
  return Math.exp(uniform(random, Math.log(lo), Math.log(hi)))
}

/** Whole number from lo to hi, both included. */
export function between(random: Random, lo: number, hi: number): number {
  return lo + random.below(hi - lo + 1)
}

const DEGREES = 5
const MOST = 6

/** Student t with 5 degrees of freedom, scaled to variance 1 and cut at 6: fat tails, no absurd day. */
export function studentShock(random: Random): number {
  const top = random.normal()
  let squares = 0
  for (let i = 0; i < DEGREES; i++) squares += random.normal() ** 2
  const shock = top * Math.sqrt((DEGREES - 2) / squares)
  return Math.max(-MOST, Math.min(MOST, shock))
}

const PERSISTENCE = 0.97
const VOL_OF_LOG_VOL = 0.4

/** Volatility multiples that cluster: the log follows an AR(1); the mean square is 1. */
export function clusteredVolatility(random: Random, count: number): Float64Array {
  const step = VOL_OF_LOG_VOL * Math.sqrt(1 - PERSISTENCE ** 2)
  let state = VOL_OF_LOG_VOL * random.normal()
  return Float64Array.from({ length: count }, () => {
    state = PERSISTENCE * state + step * random.normal()
    return Math.exp(state - VOL_OF_LOG_VOL ** 2)
  })
}
