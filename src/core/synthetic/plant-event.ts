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

/** An explosion loses a fifth of what it will give back on the first day, then less by this factor. */
const FADE = 0.8

/** Writes an event over the draft and returns the bar after its last. */
export function plantEvent(draft: Draft, event: PlannedEvent): number {
  const calm = event.start + event.wild
  const rise = calm + event.quiet
  const after = rise + event.rise
  const end = Math.min(after + event.after, draft.returns.length)
  agitate(draft, event.start, calm)
  compress(draft, calm, rise)
  if (event.rise === 0) {
    settleDown(draft, after, end, event.fakeout)
    if (event.fall > 0) breakDown(draft, after + 1, Math.log1p(-event.fall))
  } else {
    explode(draft, rise, after, Math.log1p(event.gain))
    giveBack(draft, after, end, Math.log1p(event.gain))
  }
  return end
}

/** Volatility grows to twice the usual. */
function agitate({ returns, sigma, market, random, temper }: Draft, from: number, to: number) {
  for (let t = from; t < to; t++) {
    sigma[t] = temper.sigma * (1 + (t - from) / (to - from))
    returns[t] = (sigma[t] as number) * studentShock(random) + temper.beta * (market[t] as number)
  }
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
    (_, i) => Math.exp(-0.35 * i) * uniform(random, 0.4, 1.6),
  )
  const noise = weights.map(() => 2 * temper.sigma * random.normal())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const drift = noise.reduce((sum, value) => sum + value, 0) / bars
  for (let i = 0; i < bars; i++) {
    sigma[from + i] = 2.5 * temper.sigma
    returns[from + i] = (rise * (weights[i] as number)) / total + (noise[i] as number) - drift
  }
}

/** Loses 50 to 120% of the log rise, half of it in three days, while volatility calms down. */
function giveBack(
  { returns, sigma, random, temper }: Draft,
  from: number,
  to: number,
  rise: number,
) {
  const lost = uniform(random, 0.5, 1.2) * rise
  for (let t = from; t < to; t++) {
    const drift = lost * (1 - FADE) * FADE ** (t - from)
    sigma[t] = temper.sigma * (1 + 0.6 * Math.exp(-(t - from) / 15))
    returns[t] = (sigma[t] as number) * studentShock(random) - drift
  }
}

/**
 * Ordinary days after a false compression, the first one up by three to seven sigma in a fakeout;
 * scaled down when they would rise too far.
 */
function settleDown(draft: Draft, from: number, to: number, fakeout: boolean): void {
  const { returns, sigma, random, temper } = draft
  let level = 0
  let highest = 0
  for (let t = from; t < to; t++) {
    const shock = fakeout && t === from ? uniform(random, 3, 7) : random.normal()
    sigma[t] = 0.8 * temper.sigma
    returns[t] = (sigma[t] as number) * shock
    level += returns[t] as number
    highest = Math.max(highest, level)
  }
  const scale = highest > MOST_AFTER_FALSE ? MOST_AFTER_FALSE / highest : 1
  for (let t = from; t < to; t++) returns[t] = (returns[t] as number) * scale
}

/** A breakout fails: the log loss `fall` on one of the next days, most of it before the open. */
function breakDown(
  { returns, sigma, overnight, random, temper }: Draft,
  from: number,
  fall: number,
) {
  const t = from + random.below(4)
  if (t >= returns.length) return
  sigma[t] = 2.5 * temper.sigma
  returns[t] = (returns[t] as number) + fall
  overnight[t] = 0.85
}
