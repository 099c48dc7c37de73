import type { Random } from '../columns/random'
import { between, uniform } from './shocks'
import type { TruthKind } from './universe'

/**
 * A planted stretch in bar positions from `start`: `wild` restless bars, `quiet` compressed ones, then
 * `rise` bars that explode.
 */
export interface PlannedEvent {
  readonly kind: TruthKind
  readonly start: number
  /** Bars of unrest before an explosion that no compression announces, 0 for none. */
  readonly wild: number
  /** Bars of compression, 0 for none. */
  readonly quiet: number
  /** Bars of explosion, 0 for none. */
  readonly rise: number
  /** Gain over the explosion as a fraction, 0 for none. */
  readonly gain: number
  /** A false compression whose first bar afterwards breaks out upwards, on volume, and fails. */
  readonly fakeout: boolean
  /** Loss of a false compression that breaks down, as a fraction, 0 for none. */
  readonly fall: number
  /** Bars after it that belong to the event: a give-back, or a stretch that must not explode. */
  readonly after: number
}

/** Kinds by turns: of four events one explodes after compression, one without, and two are false. */
const MIX: readonly TruthKind[] = [
  'compression_explosion',
  'false_compression',
  'explosion_only',
  'false_compression',
]

const LEAD = 30
const BARS_AN_EVENT = 90
/** Longest event: 30 wild or quiet bars, 8 of rise, 35 after. */
const LONGEST = 73

/** Events that never overlap: each lies in its own stretch of about 90 bars, kinds shuffled. */
export function planEvents(random: Random, count: number): PlannedEvent[] {
  const events = Math.floor((count - LEAD) / BARS_AN_EVENT)
  const stretch = Math.floor((count - LEAD) / events)
  const kinds = shuffled(
    random,
    Array.from({ length: events }, (_, i) => MIX[i % MIX.length] as TruthKind),
  )
  return kinds.map((kind, i) => {
    const start = LEAD + i * stretch + random.below(stretch - LONGEST)
    return planEvent(random, kind, start)
  })
}

function planEvent(random: Random, kind: TruthKind, start: number): PlannedEvent {
  const explodes = kind !== 'false_compression'
  return {
    kind,
    start,
    wild: kind === 'explosion_only' ? between(random, 15, 30) : 0,
    quiet: kind === 'explosion_only' ? 0 : between(random, 16, 30),
    rise: explodes ? between(random, 4, 8) : 0,
    gain: explodes ? gainOf(random) : 0,
    fakeout: !explodes && random.next() < 0.85,
    fall: !explodes && random.next() < 0.9 ? uniform(random, 0.18, 0.42) : 0,
    after: explodes ? between(random, 20, 35) : 12,
  }
}

/** From +55%, with a thin tail to +160%. */
function gainOf(random: Random): number {
  return Math.min(1.6, 0.55 - 0.2 * Math.log(1 - random.next()) + uniform(random, 0, 0.05))
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[order[i], order[j]] = [order[j] as T, order[i] as T]
  }
  return order
}
