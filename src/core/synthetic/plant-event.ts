import type { Random } from '../columns/random'
import type { Path, Temper } from './path'
import type { PlannedEvent } from './plan-events'
import { studentShock, uniform } from './shocks'

/** A path being written. */
export interface Draft extends Path {
  /** Log returns of the common factor. */
  readonly market: Float64Array
  readonly temper: Temper
  readonly random: Random
}

/** Largest log rise after a false compression: it must not explode by chance. */
const MOST_AFTER_FALSE = Math.log(1.25)

/** Writes an event over the draft and returns the bar after its last. */
export function plantEvent(draft: Draft, event: PlannedEvent): number {
  const rise = event.start + event.quiet
  const after = rise + event.rise
  const end = Math.min(after + event.after, draft.returns.length)
  compress(draft, event.start, rise)
  if (event.rise === 0) settleDown(draft, after, end, event.fakeout)
  else {
    explode(draft, rise, after, Math.log1p(event.gain))
    giveBack(draft, after, end, Math.log1p(event.gain))
  }
  return end
}

/** Volatility falls from a half to a fifth, and the market is followed less and less. */
function compress(draft: Draft, from: number, to: number): void {
  const { returns, sigma, market, random, temper } = draft
  for (let t = from; t < to; t++) {
    const share = 0.5 - 0.3 * ((t - from) / (to - from))
    sigma[t] = temper.sigma * share
    returns[t] = share * (temper.sigma * random.normal() + temper.beta * (market[t] as number))
  }
}

/** Days of uneven size, the larger ones early, that sum to the log `rise`; noise that sums to 0. */
function explode(
  { returns, sigma, random, temper }: Draft,
  from: number,
  to: number,
  rise: number,
) {
  const bars = to - from
  const weights = Array.from(
    { length: bars },
    (_, i) => Math.exp(-0.2 * i) * uniform(random, 0.4, 1.6),
  )
  const noise = weights.map(() => 1.4 * temper.sigma * random.normal())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const drift = noise.reduce((sum, value) => sum + value, 0) / bars
  for (let i = 0; i < bars; i++) {
    sigma[from + i] = 2.5 * temper.sigma
    returns[from + i] = (rise * (weights[i] as number)) / total + (noise[i] as number) - drift
  }
}

/** Loses 40 to 110% of the log rise over the stretch, while volatility calms down. */
function giveBack(
  { returns, sigma, random, temper }: Draft,
  from: number,
  to: number,
  rise: number,
) {
  const drift = (uniform(random, 0.4, 1.1) * rise) / Math.max(1, to - from)
  for (let t = from; t < to; t++) {
    sigma[t] = temper.sigma * (1 + 0.6 * Math.exp(-(t - from) / 15))
    returns[t] = (sigma[t] as number) * studentShock(random) - drift
  }
}

/**
 * Ordinary days after a false compression, the first one up by two to four sigma in a fakeout;
 * scaled down when they would rise too far.
 */
function settleDown(draft: Draft, from: number, to: number, fakeout: boolean): void {
  const { returns, sigma, random, temper } = draft
  let level = 0
  let highest = 0
  for (let t = from; t < to; t++) {
    const shock = fakeout && t === from ? uniform(random, 2, 4) : random.normal()
    sigma[t] = 0.8 * temper.sigma
    returns[t] = (sigma[t] as number) * shock
    level += returns[t] as number
    highest = Math.max(highest, level)
  }
  const scale = highest > MOST_AFTER_FALSE ? MOST_AFTER_FALSE / highest : 1
  for (let t = from; t < to; t++) returns[t] = (returns[t] as number) * scale
}
