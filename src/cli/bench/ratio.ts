/** Two pieces of work that take turns. */
export interface Contest {
  readonly ours: () => void
  readonly peer: () => void
}

/** Times of two pieces of work that took turns. */
export interface Ratio {
  /** Median milliseconds of each. */
  readonly ours: number
  readonly peer: number
  /** How many times longer the peer takes. */
  readonly ratio: number
  readonly rounds: number
}

/** Upper median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Runs both in turns after one round that does not count, so that both see the same machine. */
export function interleaved({ ours, peer }: Contest, rounds = 5): Ratio {
  ours()
  peer()
  const times = Array.from({ length: rounds }, () => [timed(ours), timed(peer)] as const)
  const [a, b] = [median(times.map(([x]) => x)), median(times.map(([, y]) => y))]
  return { ours: a, peer: b, ratio: b / a, rounds }
}
