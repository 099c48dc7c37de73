import { createRandom } from '../../columns/random'
import { BUCKETS } from './bucket'
import type { EventPart } from './collect-events'

/** Most controls of one event. */
export const CONTROLS_PER_EVENT = 3

/** A bar of one of the parts. */
export interface PartBar {
  readonly part: number
  readonly bar: number
}

export interface Controls {
  /** No bar twice. */
  readonly bars: readonly PartBar[]
  /** Bar 0 of the event that each of them was drawn for. */
  readonly of: readonly PartBar[]
  /** Events that got at least one. */
  readonly matched: number
}

const CLASS_CODE = { stock: 0, crypto: 1, other: 2 } as const

type Place = Pick<EventPart, 'assetClass' | 'day'>

/** Date, asset class and bucket as one number. */
const keyOf = ({ assetClass, day }: Place, bar: number, bucket: number): number =>
  ((day[bar] as number) * 4 + CLASS_CODE[assetClass]) * BUCKETS + bucket

interface Match {
  readonly events: PartBar[]
  readonly pool: PartBar[]
}

/** The events of every key, and the free bars that are like them. */
function matchesOf(parts: readonly EventPart[]): Map<number, Match> {
  const matches = new Map<number, Match>()
  parts.forEach((part, index) =>
    part.zero.forEach((bar, event) => {
      const bucket = part.bucket[event] as number
      if (bucket < 0) return
      const key = keyOf(part, bar, bucket)
      const match = matches.get(key) ?? { events: [], pool: [] }
      match.events.push({ part: index, bar })
      matches.set(key, match)
    }),
  )
  parts.forEach((part, index) =>
    part.free.forEach((bar, i) => {
      const bucket = part.freeBucket[i] as number
      if (bucket >= 0) matches.get(keyOf(part, bar, bucket))?.pool.push({ part: index, bar })
    }),
  )
  return matches
}

/**
 * Bars that are no event, drawn for each event among those of the same date, asset class and bucket of
 * price, traded value and volatility: at most `CONTROLS_PER_EVENT` each, fewer where events share a
 * short list, which is dealt to them in turn. The same seed draws the same bars.
 */
export function pickControls(parts: readonly EventPart[], seed: number): Controls {
  const random = createRandom(seed)
  const bars: PartBar[] = []
  const of: PartBar[] = []
  let matched = 0
  for (const { events, pool } of matchesOf(parts).values()) {
    const wanted = Math.min(pool.length, events.length * CONTROLS_PER_EVENT)
    for (let i = 0; i < wanted; i++) {
      const j = i + random.below(pool.length - i)
      bars.push(pool[j] as PartBar)
      of.push(events[i % events.length] as PartBar)
      pool[j] = pool[i] as PartBar
    }
    matched += Math.min(events.length, wanted)
  }
  return { bars, of, matched }
}
